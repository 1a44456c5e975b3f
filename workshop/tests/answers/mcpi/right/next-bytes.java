// nextBytes fills a buffer; four bytes of it are a coordinate.

import module java.base;

class McpiParallel {
    static long inside(RandomGenerator random, long samples) {
        long inside = 0;
        for (long left = samples; left > 0; left -= 512) {
            int points = (int) Math.min(left, 512);
            var bytes = ByteBuffer.allocate(points * 2 * Integer.BYTES);
            random.nextBytes(bytes.array());
            while (bytes.hasRemaining()) {
                double x = bytes.getInt() * 0x1p-31, y = bytes.getInt() * 0x1p-31;
                if (x * x + y * y <= 1) inside++;
            }
        }
        return inside;
    }

    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        var root = new SplittableRandom(seed);
        var tasks = new ArrayList<Callable<Long>>();
        for (int task = 0; task < threads; task++) {
            long share = samples / threads + (task < samples % threads ? 1 : 0);
            var random = root.split();
            tasks.add(() -> inside(random, share));
        }
        try (var pool = Executors.newFixedThreadPool(threads)) {
            long inside = 0;
            for (var count : pool.invokeAll(tasks)) inside += count.get();
            return 4.0 * inside / samples;
        }
    }
}
