// A cached pool for 500 parts; a semaphore lets only `threads` of its threads compute at once.

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
        var permits = new Semaphore(threads);
        var counts = new ArrayList<Future<Long>>();
        int parts = Math.max(500, threads);
        try (var pool = Executors.newCachedThreadPool()) {
            for (int part = 0; part < parts; part++) {
                long share = samples / parts + (part < samples % parts ? 1 : 0);
                var random = root.split();
                counts.add(pool.submit(() -> {
                    permits.acquire();
                    try {
                        return countInside(share, random);
                    } finally {
                        permits.release();
                    }
                }));
            }
            long inside = 0;
            for (var count : counts) inside += count.get();
            return 4.0 * inside / samples;
        }
    }
}
