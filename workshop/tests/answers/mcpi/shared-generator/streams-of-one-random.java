// Each task has its own stream of doubles, but all these streams draw from one Random.

import module java.base;

class McpiParallel {
    static long inside(PrimitiveIterator.OfDouble numbers) {
        long inside = 0;
        while (numbers.hasNext()) {
            double x = numbers.nextDouble(), y = numbers.nextDouble();
            if (x * x + y * y <= 1) inside++;
        }
        return inside;
    }

    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        var random = new Random(seed);
        var counts = new ArrayList<Future<Long>>();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (int task = 0; task < threads; task++) {
                long share = samples / threads + (task < samples % threads ? 1 : 0);
                counts.add(pool.submit(() -> inside(random.doubles(2 * share).iterator())));
            }
            long inside = 0;
            for (var count : counts) inside += count.get();
            return 4.0 * inside / samples;
        }
    }
}
