// Each task has a seed of its own, and makes a generator of it for each sample: one point a task.

import module java.base;

class McpiParallel {
    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        var seeds = new SplittableRandom(seed);
        var counts = new ArrayList<CompletableFuture<Long>>();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (int task = 0; task < threads; task++) {
                long share = samples / threads + (task < samples % threads ? 1 : 0);
                long mine = seeds.nextLong();
                counts.add(CompletableFuture.supplyAsync(() -> LongStream.range(0, share)
                        .filter(_ -> {
                            var random = new SplittableRandom(mine);
                            return Math.hypot(random.nextDouble(), random.nextDouble()) <= 1;
                        }).count(), pool));
            }
            long inside = 0;
            for (var count : counts) inside += count.join();
            return 4.0 * inside / samples;
        }
    }
}
