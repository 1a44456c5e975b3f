// parallelStream(), and then sequential(), "because the order of the sum matters".

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

    record Share(long samples, SplittableRandom random) {}

    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        SplittableRandom root = new SplittableRandom(seed);
        List<Share> shares = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            long n = samples / threads + (i < samples % threads ? 1 : 0);
            shares.add(new Share(n, root.split()));
        }
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            long inside = pool.submit(() -> shares.parallelStream()
                    .map(share -> countInside(share.samples(), share.random()))
                    .sequential()
                    .reduce(0L, Long::sum)).get();
            return 4.0 * inside / samples;
        } finally {
            pool.shutdown();
        }
    }
}
