// A lambda reads the loop's variable, which is not effectively final.

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
        var counts = new long[threads];
        var workers = new ArrayList<Thread>();
        for (int t = 0; t < threads; t++) {
            var random = root.split();
            long share = samples / threads + (t < samples % threads ? 1 : 0);
            workers.add(Thread.ofPlatform().start(() -> counts[t] = countInside(share, random)));
        }
        for (var worker : workers) worker.join();
        return 4.0 * LongStream.of(counts).sum() / samples;
    }
}
