// The two dimensions by hand: the bits of the Gray code, reversed, and summed up.
//DEPS org.apache.commons:commons-math3:3.6.1

import module java.base;

class McpiSobol {
    static double[] shift(long seed) {
        var random = new SplittableRandom(seed);
        return new double[] {random.nextDouble(), random.nextDouble()};
    }

    static long count(long from, long to, double[] shift) {
        long inside = 0;
        for (long i = from; i < to; i++) {
            int gray = (int) (i ^ i >> 1), second = 0;
            for (int bit = 0, direction = 1 << 31; gray >>> bit != 0 && bit < 32; bit++) {
                if ((gray >>> bit & 1) == 1) second ^= direction;
                direction ^= direction >>> 1;
            }
            double x = Integer.toUnsignedLong(Integer.reverse(gray)) * 0x1p-32 + shift[0];
            double y = Integer.toUnsignedLong(second) * 0x1p-32 + shift[1];
            x %= 1;
            y %= 1;
            if (x * x + y * y <= 1) inside++;
        }
        return inside;
    }

    static double parallelSobolPi(long samples, int threads, long seed) throws Exception {
        var shift = shift(seed);
        var tasks = new ArrayList<Callable<Long>>();
        for (int task = 0; task < threads; task++) {
            long from = samples * task / threads, to = samples * (task + 1) / threads;
            tasks.add(() -> count(from, to, shift));
        }
        long inside = 0;
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (var count : pool.invokeAll(tasks)) inside += count.get();
        }
        return 4.0 * inside / samples;
    }
}
