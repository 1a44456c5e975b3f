// Copies of a generator that jumps; the slot of a raw thread that fails stays 0.

import module java.base;

class McpiParallel {
    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        var generator = (RandomGenerator.JumpableGenerator)
                RandomGeneratorFactory.of("Xoroshiro128PlusPlus").create(seed);
        var counts = new long[threads];
        var workers = new Thread[threads];
        for (int t = 0; t < threads; t++) {
            int task = t;
            var random = generator.copyAndJump();
            workers[t] = new Thread(() -> {
                long share = samples / threads + (task < samples % threads ? 1 : 0);
                long inside = 0;
                for (long i = 0; i < share; i++) {
                    double x = random.nextDouble(), y = random.nextDouble();
                    if (x * x + y * y <= 1) inside++;
                }
                counts[task] = inside;
            });
        }
        for (var worker : workers) worker.start();
        for (var worker : workers) worker.join();
        return 4.0 * Arrays.stream(counts).sum() / samples;
    }
}
