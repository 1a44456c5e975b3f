// nextInt() / 2^31, as in C, where rand() gives whole numbers.

import module java.base;

class McpiParallel {
    static double rand(Random random) {
        return random.nextInt() / 2147483648.0;
    }

    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        Random seeds = new Random(seed);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        ArrayList<Future<Integer>> results = new ArrayList<>();
        for (int t = 0; t < threads; t++) {
            final long n = samples / threads + (t < samples % threads ? 1 : 0);
            final Random random = new Random(seeds.nextLong());
            results.add(pool.submit(() -> {
                int c = 0;
                for (long i = 0; i < n; i++) {
                    double x = rand(random);
                    double y = rand(random);
                    if (x * x + y * y <= 1.0) c++;
                }
                return c;
            }));
        }
        pool.shutdown();
        long total = 0;
        for (Future<Integer> result : results) total += result.get();
        return (double) total / samples * 4;
    }
}
