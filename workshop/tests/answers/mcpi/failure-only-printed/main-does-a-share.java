// The caller does the first share itself; what fails in the other raw threads is only printed.

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
        var others = new ArrayList<Thread>();
        var mine = root.split();
        for (int t = 1; t < threads; t++) {
            int task = t;
            var random = root.split();
            others.add(Thread.ofPlatform().start(() -> {
                long share = samples / threads + (task < samples % threads ? 1 : 0);
                counts[task] = countInside(share, random);
            }));
        }
        long myShare = samples / threads + (0 < samples % threads ? 1 : 0);
        long inside = countInside(myShare, mine);
        for (var other : others) other.join();
        for (long count : counts) inside += count;
        return 4.0 * inside / samples;
    }
}
