// A parallel stream of 64 chunks in the common pool.

import module java.base;

class McpiParallel {
    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        var root = new SplittableRandom(seed);
        var randoms = Stream.generate(root::split).limit(64).toList();
        return 4.0 / samples * IntStream.range(0, 64).parallel().mapToLong(chunk -> {
            var random = randoms.get(chunk);
            long size = samples / 64 + (chunk < samples % 64 ? 1 : 0), inside = 0;
            for (long i = 0; i < size; i++) {
                double x = random.nextDouble(), y = random.nextDouble();
                if (x * x + y * y <= 1) inside++;
            }
            return inside;
        }).sum();
    }
}
