// Always two threads: a first and a second half.

import module java.base;

class McpiParallel {
    static long hits(RandomGenerator rng, long n) {
        long hits = 0;
        for (long i = 0; i < n; i++) {
            double x = rng.nextDouble();
            double y = rng.nextDouble();
            if (x * x + y * y <= 1.0) {
                hits++;
            }
        }
        return hits;
    }

    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        var root = new SplittableRandom(seed);
        var counts = new long[2];
        var first = root.split();
        var second = root.split();
        var one = new Thread(() -> counts[0] = hits(first, samples / 2));
        var two = new Thread(() -> counts[1] = hits(second, samples - samples / 2));
        one.start();
        two.start();
        one.join();
        two.join();
        return 4.0 * (counts[0] + counts[1]) / samples;
    }
}
