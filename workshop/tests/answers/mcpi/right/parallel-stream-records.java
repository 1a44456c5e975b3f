// A parallel stream of a list of records that hold a share and a generator.

import module java.base;

class McpiParallel {
    record Part(long share, SplittableRandom random) {
        long count() {
            return LongStream.range(0, share).filter(_ -> {
                double x = random.nextDouble(), y = random.nextDouble();
                return x * x + y * y <= 1;
            }).count();
        }
    }

    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        var root = new SplittableRandom(seed);
        List<Part> parts = IntStream.range(0, threads).mapToObj(task ->
                new Part(samples / threads + (task < samples % threads ? 1 : 0), root.split()))
                .toList();
        var pool = new ForkJoinPool(threads);
        try {
            return 4.0 / samples
                    * pool.submit(() -> parts.parallelStream().mapToLong(Part::count).sum()).get();
        } finally {
            pool.shutdown();
        }
    }
}
