// doubles() without an end, limited to two for each point.

import module java.base;

class McpiParallel {
    static long inside(PrimitiveIterator.OfDouble coordinates) {
        long inside = 0;
        while (coordinates.hasNext()) {
            double x = coordinates.nextDouble();
            double y = coordinates.nextDouble();
            if (x * x + y * y < 1) inside++;
        }
        return inside;
    }

    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        var seeds = new Random(seed);
        var futures = new ArrayList<Future<Long>>();
        try (var executor = Executors.newWorkStealingPool(threads)) {
            for (int i = 0; i < threads; i++) {
                long points = samples * (i + 1) / threads - samples * i / threads;
                var random = new SplittableRandom(seeds.nextLong());
                var numbers = random.doubles().limit(2 * points);
                futures.add(executor.submit(() -> inside(numbers.iterator())));
            }
            long sum = 0;
            for (var future : futures) sum += future.get();
            return 4.0 * sum / samples;
        }
    }
}
