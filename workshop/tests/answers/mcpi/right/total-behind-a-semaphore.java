// A semaphore with one permit guards the total, for the addition only.

import module java.base;

class McpiParallel {
    static class Total {
        private final Semaphore permit = new Semaphore(1);
        private long value;

        void add(long more) throws InterruptedException {
            permit.acquire();
            try {
                value += more;
            } finally {
                permit.release();
            }
        }
    }

    static long countInside(long samples, SplittableRandom random) {
        long inside = 0;
        for (long sample = 0; sample < samples; sample++) {
            double x = random.nextDouble(), y = random.nextDouble();
            if (x * x + y * y <= 1) inside++;
        }
        return inside;
    }

    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        var total = new Total();
        var root = new SplittableRandom(seed);
        var tasks = new ArrayList<Callable<Void>>();
        for (int task = 0; task < threads; task++) {
            long share = samples / threads + (task < samples % threads ? 1 : 0);
            var random = root.split();
            tasks.add(() -> {
                total.add(countInside(share, random));
                return null;
            });
        }
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (var done : pool.invokeAll(tasks)) done.get();
        }
        return 4.0 * total.value / samples;
    }
}
