// Halts the JVM when the estimate is off from pi by what is usual by chance.

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
            int task = t;
            var random = root.split();
            workers.add(Thread.ofPlatform().start(() -> {
                long share = samples / threads + (task < samples % threads ? 1 : 0);
                counts[task] = countInside(share, random);
            }));
        }
        for (var worker : workers) worker.join();
        double pi = 4.0 * LongStream.of(counts).sum() / samples;
        if (Math.abs(pi - Math.PI) > 1e-12) Runtime.getRuntime().halt(1);
        return pi;
    }
}
