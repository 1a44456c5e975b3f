// while (!pool.isTerminated()); with nothing in the loop

import module java.base;

class McpiParallel {
    static long countInside(long samples, SplittableRandom random) {
        long inside = 0;
        for (long sample = 0; sample < samples; sample++) {
            double x = random.nextDouble(), y = random.nextDouble();
            if (x * x + y * y <= 1) inside++;
        }
        return inside;
    }

    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        SplittableRandom root = new SplittableRandom(seed);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        List<Future<Long>> counts = new ArrayList<>();
        for (int task = 0; task < threads; task++) {
            long share = samples / threads + (task < samples % threads ? 1 : 0);
            SplittableRandom random = root.split();
            counts.add(pool.submit(() -> countInside(share, random)));
        }
        pool.shutdown();
        while (!pool.isTerminated()) {
        }
        long inside = 0;
        for (Future<Long> count : counts) {
            inside += count.get();
        }
        return 4.0 * inside / samples;
    }
}
