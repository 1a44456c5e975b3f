// Slots that are added up by the first task when a Phaser says that all the others have arrived.

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
        var slots = new long[threads];
        var phaser = new Phaser(threads);
        var tasks = new ArrayList<Callable<Long>>();
        for (int t = 0; t < threads; t++) {
            int task = t;
            long share = samples / threads + (task < samples % threads ? 1 : 0);
            var random = root.split();
            tasks.add(() -> {
                slots[task] = countInside(share, random);
                if (task > 0) {
                    phaser.arrive();
                    return 0L;
                }
                phaser.arriveAndAwaitAdvance();
                return LongStream.of(slots).sum();
            });
        }
        try (var pool = Executors.newFixedThreadPool(threads)) {
            long inside = 0;
            for (var sum : pool.invokeAll(tasks)) inside += sum.get();
            return 4.0 * inside / samples;
        }
    }
}
