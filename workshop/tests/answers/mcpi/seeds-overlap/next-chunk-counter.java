// A hash of seed + chunk: seed 43 has the streams of seed 42, each one chunk earlier.

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

    static long mix(long z) {
        z = (z ^ (z >>> 33)) * 0xff51afd7ed558ccdL;
        z = (z ^ (z >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return z ^ (z >>> 33);
    }

    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        int chunks = 16 * threads;
        var next = new AtomicInteger();
        Callable<Long> worker = () -> {
            long inside = 0;
            int chunk;
            while ((chunk = next.getAndIncrement()) < chunks) {
                long size = samples / chunks + (chunk < samples % chunks ? 1 : 0);
                inside += countInside(size, new SplittableRandom(mix(seed + chunk)));
            }
            return inside;
        };
        var counts = new ArrayList<Future<Long>>();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (int t = 0; t < threads; t++) counts.add(pool.submit(worker));
            long inside = 0;
            for (var count : counts) inside += count.get();
            return 4.0 * inside / samples;
        }
    }
}
