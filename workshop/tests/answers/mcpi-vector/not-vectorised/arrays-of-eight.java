// The streams side by side in arrays of eight: lanes by thought, but each is a number alone.

//COMPILE_OPTIONS --add-modules=jdk.incubator.vector -Xlint:-incubating
//RUNTIME_OPTIONS --add-modules=jdk.incubator.vector

import module java.base;

class McpiVector {
    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        var root = new SplittableRandom(seed);
        var tasks = new ArrayList<Callable<Long>>();
        for (int task = 0; task < threads; task++) {
            long share = samples / threads + (task < samples % threads ? 1 : 0);
            var random = root.split();
            tasks.add(() -> countInside(share, random));
        }
        long inside = 0;
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (var count : pool.invokeAll(tasks)) inside += count.get();
        }
        return 4.0 * inside / samples;
    }

    static long countInside(long samples, SplittableRandom random) {
        long[] s = random.longs(32).toArray(), sums = new long[8];
        long outside = 0;
        for (long step = samples / 8; step > 0; step--) {
            for (int j = 0; j < 8; j++) {
                sums[j] = s[j] + s[j + 24];
                long t = s[j + 8] << 17;
                s[j + 16] ^= s[j];
                s[j + 24] ^= s[j + 8];
                s[j + 8] ^= s[j + 16];
                s[j] ^= s[j + 24];
                s[j + 16] ^= t;
                s[j + 24] = Long.rotateLeft(s[j + 24], 45);
            }
            for (long sum : sums) {
                long x = sum >>> 33, y = sum >>> 2 & 0x7fff_ffffL;
                outside += x * x + y * y >>> 62;
            }
        }
        return samples / 8 * 8 - outside + serial(samples % 8, random);
    }

    static long serial(long samples, SplittableRandom random) {
        long inside = 0;
        for (long sample = 0; sample < samples; sample++) {
            double x = random.nextDouble(), y = random.nextDouble();
            if (x * x + y * y <= 1) inside++;
        }
        return inside;
    }
}
