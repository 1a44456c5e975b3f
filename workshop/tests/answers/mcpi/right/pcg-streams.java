// a generator of its own, PCG-XSH-RR 64/32 (M. O'Neill, 2014), and ForkJoinTasks that a task starts
import module java.base;

class McpiParallel {
    /** The increment chooses the stream. */
    static final class Pcg {
        private long state;
        private final long increment;

        Pcg(long seed, long stream) {
            increment = stream << 1 | 1;
            next();
            state += seed;
            next();
        }

        private int next() {
            long old = state;
            state = old * 6364136223846793005L + increment;
            return Integer.rotateRight((int) ((old >>> 18 ^ old) >>> 27), (int) (old >>> 59));
        }

        double uniform() {
            long high = next() >>> 6, low = next() >>> 5; // 26 and 27 bits
            return ((high << 27) + low) * 0x1p-53;
        }
    }

    static long count(long samples, Pcg random) {
        long inside = 0;
        for (long sample = 0; sample < samples; sample++) {
            double x = random.uniform(), y = random.uniform();
            if (x * x + y * y <= 1) inside++;
        }
        return inside;
    }

    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        var counts = new ArrayList<ForkJoinTask<Long>>();
        for (int i = 0; i < threads; i++) {
            var random = new Pcg(seed, i);
            long share = samples / threads + (i < samples % threads ? 1 : 0);
            counts.add(ForkJoinTask.adapt(() -> count(share, random)));
        }
        try (var pool = new ForkJoinPool(threads)) {
            pool.submit(() -> ForkJoinTask.invokeAll(counts)).get();
        }
        long inside = 0;
        for (var count : counts) inside += count.join();
        return 4.0 * inside / samples;
    }
}
