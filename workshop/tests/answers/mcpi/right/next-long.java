// Coordinates made of the upper bits of nextLong.

import module java.base;

class McpiParallel {
    static double coordinate(SplittableRandom random) {
        return (random.nextLong() >>> 11) * 0x1p-53;
    }

    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        var root = new SplittableRandom(seed);
        var counts = new ArrayList<CompletableFuture<Long>>();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (int task = 0; task < threads; task++) {
                long share = samples / threads + (task < samples % threads ? 1 : 0);
                var random = root.split();
                counts.add(CompletableFuture
                        .supplyAsync(() -> LongStream.range(0, share).filter(_ -> {
                    double x = coordinate(random), y = coordinate(random);
                    return x * x + y * y <= 1;
                }).count(), pool));
            }
            return 4.0 * counts.stream().reduce((one, other) -> one.thenCombine(other, Long::sum))
                    .orElseThrow().join() / samples;
        }
    }
}
