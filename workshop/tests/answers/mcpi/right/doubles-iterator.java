// Each task has a stream of 2 * share doubles, and takes them by an iterator.

import module java.base;

class McpiParallel {
    static long countInside(PrimitiveIterator.OfDouble numbers) {
        long inside = 0;
        while (numbers.hasNext()) {
            double x = numbers.nextDouble(), y = numbers.nextDouble();
            if (x * x + y * y <= 1) inside++;
        }
        return inside;
    }

    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        var root = new SplittableRandom(seed);
        var futures = new ArrayList<Future<Long>>();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (int task = 0; task < threads; task++) {
                long share = samples / threads + (task < samples % threads ? 1 : 0);
                var random = root.split();
                futures.add(pool.submit(() -> countInside(random.doubles(2 * share).iterator())));
            }
            long inside = 0;
            for (var future : futures) inside += future.get();
            return 4.0 * inside / samples;
        }
    }
}
