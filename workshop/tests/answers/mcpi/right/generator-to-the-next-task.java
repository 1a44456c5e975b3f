// After a barrier, each task goes on with the generator of the next one.

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
        var randoms = Stream.generate(root::split).limit(threads).toList();
        var barrier = new CyclicBarrier(threads);
        var tasks = new ArrayList<Callable<Long>>();
        for (int t = 0; t < threads; t++) {
            int task = t;
            long share = samples / threads + (task < samples % threads ? 1 : 0);
            tasks.add(() -> {
                long inside = countInside(share / 2, randoms.get(task));
                barrier.await();
                return inside + countInside(share - share / 2, randoms.get((task + 1) % threads));
            });
        }
        try (var pool = Executors.newFixedThreadPool(threads)) {
            long inside = 0;
            for (var count : pool.invokeAll(tasks)) inside += count.get();
            return 4.0 * inside / samples;
        }
    }
}
