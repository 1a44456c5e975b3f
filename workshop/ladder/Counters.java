import module java.base;

/**
 * The two ends of shared-counter: one counter for all threads, and one a task. Each increment asks
 * a volatile variable first; without that, the JIT compiler would add once, for all of them.
 */
final class Counters {
    private static volatile boolean counts = true;

    private Counters() {}

    static long contended(long increments, int threads, long seed) throws Exception {
        var all = new AtomicLong();
        long share = increments / threads;
        onEach(threads, () -> {
            for (long i = 0; i < share; i++) if (counts) all.incrementAndGet();
            return null;
        });
        return all.get();
    }

    static long oneATask(long increments, int threads, long seed) throws Exception {
        var all = new AtomicLong();
        long share = increments / threads;
        onEach(threads, () -> {
            long own = 0;
            for (long i = 0; i < share; i++) if (counts) own++;
            return all.addAndGet(own);
        });
        return all.get();
    }

    private static void onEach(int threads, Callable<Long> task) throws Exception {
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (var done : pool.invokeAll(Collections.nCopies(threads, task))) done.get();
        }
    }
}
