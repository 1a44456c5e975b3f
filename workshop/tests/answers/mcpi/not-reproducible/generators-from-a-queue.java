// The generators wait in a queue, in order; the tasks, whose shares differ, come in any order.

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
        var root = new SplittableRandom(seed);
        var randoms = new ConcurrentLinkedQueue<SplittableRandom>();
        for (int i = 0; i < threads; i++) randoms.add(root.split());
        try (var pool = new ForkJoinPool(threads)) {
            return 4.0 / samples * pool.submit(() -> IntStream.range(0, threads).parallel()
                    .mapToLong(task -> {
                        long from = samples * task / threads, to = samples * (task + 1) / threads;
                        return countInside(to - from, randoms.remove());
                    }).sum()).get();
        }
    }
}
