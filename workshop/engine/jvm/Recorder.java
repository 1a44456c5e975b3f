package engine.jvm;

import engine.evidence.Call;
import engine.evidence.Recording;
import java.util.Optional;

/** Records a call in the other JVM. */
public final class Recorder {
    private Recorder() {}

    /** Who works when in it; empty if it does not come to an end of its own. */
    public static Optional<Recording> record(Sandbox sandbox, Call call,
            long patienceMilliseconds) throws Exception {
        try {
            return Optional.ofNullable((Recording) sandbox.ask(new Messages.Record(
                    new Messages.Watch(call, patienceMilliseconds))));
        } catch (Sandbox.Lost lost) {
            return Optional.empty();
        }
    }
}
