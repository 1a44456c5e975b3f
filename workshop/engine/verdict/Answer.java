package engine.verdict;

import module java.base;
import engine.answer.Compilation;
import engine.answer.Contract;
import engine.answer.Source;
import engine.hooks.Hook;
import engine.hooks.Patch;
import engine.hooks.Rewriter;
import engine.jvm.Sandbox;
import engine.probes.Collisions;
import engine.probes.Session;

/** A learner's code, once it is compiled: it is rewritten, and handed over to the other JVM. */
record Answer(Source source, Compilation compilation, String type, Contract contract) {
    private static final Hook.Table TABLE = Session.hooks();

    /** What the other JVM is to run. */
    interface Rewritten {
        void load(Sandbox sandbox);
    }

    /** To be watched. */
    Rewritten toWatch() throws IOException {
        return rewritten(TABLE, rewriter -> rewriter, false);
    }

    /**
     * For runs in which two writes are to collide.
     *
     * @param telling whether it is for a JVM in which collections tell what they do: so do the
     *                statistics of libraries
     */
    Rewritten toCollide(boolean telling) throws IOException {
        return rewritten(TABLE.and(Session.hooksToCollide()),
                rewriter -> rewriter.telling(Collisions.class), telling);
    }

    private Rewritten rewritten(Hook.Table table, UnaryOperator<Rewriter> how, boolean telling)
            throws IOException {
        try (var libraries = source.libraries()) {
            var rewriter = how.apply(
                    new Rewriter(table, compilation.classes(), libraries, compilation.names()));
            var watched = new HashMap<>(rewriter.rewritten());
            if (telling) watched.putAll(Patch.ofStatistics(source.jars(), libraries));
            return sandbox -> sandbox.load(compilation.classes(), watched,
                    Contract.fullName(compilation.classes(), type), contract, rewriter.unknown());
        }
    }
}
