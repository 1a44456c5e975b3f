package engine.schedule;

import module java.base;

/**
 * Threads that look again and again, with short sleeps between: they do nothing else, and need not
 * be still.
 */
final class Lookers {
    /** A thread that has slept no more for so long does something else now. */
    private static final long WINDOW_NANOS = 30_000_000;
    private static final Path SELF = Path.of("/proc/thread-self");

    /**
     * When its last sleep ended; {@link Long#MAX_VALUE} while it sleeps. By the kernel's number of
     * the thread.
     */
    private final Map<String, Long> ends = new ConcurrentHashMap<>();

    /** A thread that looks does so by this wait. */
    boolean during(Conductor.Wait wait) throws InterruptedException {
        ends.put(me(), Long.MAX_VALUE);
        try {
            return wait.isOver();
        } finally {
            ends.put(me(), System.nanoTime());
        }
    }

    /** This thread. */
    static String me() {
        try {
            return SELF.toRealPath().getFileName().toString();
        } catch (IOException e) { // not on Linux
            return "" + Thread.currentThread().threadId();
        }
    }

    /** Those that look now. */
    Set<String> now() {
        long now = System.nanoTime();
        return ends.entrySet().stream().filter(one -> one.getValue() == Long.MAX_VALUE
                || now - one.getValue() < WINDOW_NANOS).map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
