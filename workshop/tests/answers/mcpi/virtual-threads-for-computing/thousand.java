// A thousand virtual threads, `threads` of which compute at once.

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
        int parts = Math.max(1000, threads);
        var permits = new Semaphore(threads);
        var counts = new ArrayList<Future<Long>>();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int part = 0; part < parts; part++) {
                long share = samples / parts + (part < samples % parts ? 1 : 0);
                var random = root.split();
                counts.add(executor.submit(() -> {
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
