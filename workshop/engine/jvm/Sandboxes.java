package engine.jvm;

import module java.base;

/**
 * Gives each answer a JVM. Where all answers are known, and none is a stranger's, one that an
 * answer leaves as it was serves the next one, too: to start a JVM, and to wait until it has
 * compiled what it runs often, takes longer than most answers.
 */
public final class Sandboxes implements AutoCloseable {
    /** What is done in a JVM. */
    public interface Use<T> {
        T in(Sandbox sandbox) throws Exception;
    }

    private record Kind(List<String> options, List<Path> libraries, boolean patched) {}

    private final Isolation isolation;
    private final boolean areShared;
    private final Map<Kind, Deque<Sandbox>> idle = new HashMap<>();

    /**
     * Starts none yet.
     *
     * @param isolation how far they are shut in
     * @param areShared whether one answer may come after another in the same JVM
     */
    public Sandboxes(Isolation isolation, boolean areShared) {
        this.isolation = isolation;
        this.areShared = areShared;
    }

    /** One JVM with these options and libraries is all that it uses. */
    public <T> T use(List<String> options, List<Path> libraries, Use<T> use) throws Exception {
        return use(new Kind(options, libraries, false), use);
    }

    /** The same, of a JVM in which collections of the JDK tell what they do. */
    public <T> T useTelling(List<String> options, List<Path> libraries, Use<T> use)
            throws Exception {
        return use(new Kind(options, libraries, true), use);
    }

    private <T> T use(Kind kind, Use<T> use) throws Exception {
        var free = take(kind);
        var sandbox = free != null ? free
                : new Sandbox(kind.options, kind.libraries, isolation, kind.patched);
        boolean isAsBefore = false;
        try {
            var result = use.in(sandbox);
            isAsBefore = areShared && sandbox.isAsBefore();
            return result;
        } finally {
            if (isAsBefore) keep(kind, sandbox);
            else sandbox.close();
        }
    }

    private synchronized Sandbox take(Kind kind) {
        return idle.getOrDefault(kind, new ArrayDeque<>()).poll();
    }

    private synchronized void keep(Kind kind, Sandbox sandbox) {
        idle.computeIfAbsent(kind, _ -> new ArrayDeque<>()).push(sandbox);
    }

    @Override public synchronized void close() {
        idle.values().forEach(all -> all.forEach(Sandbox::close));
        idle.clear();
    }
}
