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

    /** The other JVM runs it from now on. */
    void load(Sandbox sandbox) throws IOException {
        load(sandbox, TABLE, rewriter -> rewriter, false);
    }

    /**
     * The same, for runs in which two writes are to collide; static variables begin anew.
     *
     * @param telling whether it is a JVM in which collections tell what they do: so do statistics
     */
    void loadToCollide(Sandbox sandbox, boolean telling) throws IOException {
        load(sandbox, TABLE.and(Session.hooksToCollide()),
                rewriter -> rewriter.telling(Collisions.class), telling);
    }

    private void load(Sandbox sandbox, Hook.Table table, UnaryOperator<Rewriter> how,
            boolean telling) throws IOException {
        var urls = new URL[source.jars().size()];
        for (int i = 0; i < urls.length; i++) urls[i] = source.jars().get(i).toUri().toURL();
        try (var libraries = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
            var rewriter = how.apply(
                    new Rewriter(table, compilation.classes(), libraries, compilation.names()));
            var watched = new HashMap<>(rewriter.rewritten());
            if (telling) watched.putAll(Patch.ofStatistics(source.jars(), libraries));
            sandbox.load(compilation.classes(), watched,
                    Contract.fullName(compilation.classes(), type), contract, rewriter.unknown());
        }
    }
}
