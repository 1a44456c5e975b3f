package timeline;

import engine.jvm.Witness;
import engine.probes.Intervals;
import engine.probes.Session;
import java.io.Serializable;

/** Says, in the other JVM, who worked when. */
public final class Recorded implements Witness.Reporter {
    public Recorded() {
        Intervals.want(true);
    }

    @Override public Serializable report(Session session) {
        return (Serializable) session.intervals().recorded();
    }
}
