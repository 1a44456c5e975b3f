// new Random(seed).doubles(n) in each task: a stream of its own, of the same numbers.

import module java.base;

class McpiParallel {
    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        try (var pool = new ForkJoinPool(threads)) {
            return 4.0 / samples * pool.submit(() -> IntStream.range(0, threads).parallel()
                    .mapToLong(task -> {
                        long share = samples / threads + (task < samples % threads ? 1 : 0);
                        var numbers = new Random(seed).doubles(2 * share).iterator();
                        long inside = 0;
                        while (numbers.hasNext()) {
                            double x = numbers.nextDouble(), y = numbers.nextDouble();
                            if (x * x + y * y <= 1) inside++;
                        }
                        return inside;
                    }).sum()).get();
        }
    }
}
