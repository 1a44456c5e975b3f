// Vectors are loaded and stored, and between that each number is calculated alone.

//COMPILE_OPTIONS --add-modules=jdk.incubator.vector -Xlint:-incubating
//RUNTIME_OPTIONS --add-modules=jdk.incubator.vector

import module java.base;
import module jdk.incubator.vector;

class McpiVector {
    static final VectorSpecies<Long> LANES = LongVector.SPECIES_PREFERRED;

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
        long[] s = random.longs(32).toArray(), step = new long[32];
        long outside = 0;
        for (long left = samples / 8; left > 0; left--)
            for (int j = 0; j < 8; j += LANES.length()) {
                for (int word = 0; word < 4; word++)
                    LongVector.fromArray(LANES, s, j + 8 * word).intoArray(step, j + 8 * word);
                for (int i = j; i < j + LANES.length(); i++) {
                    long sum = step[i] + step[i + 24], t = step[i + 8] << 17;
                    step[i + 16] ^= step[i];
                    step[i + 24] ^= step[i + 8];
                    step[i + 8] ^= step[i + 16];
                    step[i] ^= step[i + 24];
                    step[i + 16] ^= t;
                    step[i + 24] = Long.rotateLeft(step[i + 24], 45);
                    long x = sum >>> 33, y = sum >>> 2 & 0x7fff_ffffL;
                    outside += x * x + y * y >>> 62;
                }
                for (int word = 0; word < 4; word++)
                    LongVector.fromArray(LANES, step, j + 8 * word).intoArray(s, j + 8 * word);
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
