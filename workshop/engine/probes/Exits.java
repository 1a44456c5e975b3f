package engine.probes;

import engine.hooks.Hooks.Calls;
import engine.hooks.Hooks.Instead;

/** Attempts to end the whole JVM. */
public final class Exits {
    @Instead @Calls(of = System.class, named = "exit") public static void exit(int status) {
        Session.see(now -> now.exits.tried = true);
        throw new Error("check: System.exit");
    }

    @Instead @Calls(of = Runtime.class, named = {"exit", "halt"})
    public static void exit(Runtime runtime, int status) {
        exit(status);
    }

    private volatile boolean tried;

    /** Whether the learner's code tried to. */
    public boolean isTried() {
        return tried;
    }
}
