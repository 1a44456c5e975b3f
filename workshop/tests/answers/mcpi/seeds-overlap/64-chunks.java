// Objects.hash(seed, chunk) is a sum: of 64 chunks, the next seed repeats 33, 31 places further on.

import module java.base;

class McpiParallel {
    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        int chunks = Math.max(64, threads);
        List<Callable<Long>> tasks = new ArrayList<>();
        for (int c = 0; c < chunks; c++) {
            long from = samples / chunks * c + Math.min(c, samples % chunks);
            long to = samples / chunks * (c + 1) + Math.min(c + 1, samples % chunks);
            Random rng = new Random(Objects.hash(seed, c) * 0x9E3779B97F4A7C15L);
            tasks.add(() -> {
                long in = 0;
                for (long i = from; i < to; i++) {
                    double x = rng.nextDouble();
                    double y = rng.nextDouble();
                    in += x * x + y * y <= 1 ? 1 : 0;
                }
                return in;
            });
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            long sum = 0;
            for (Future<Long> f : pool.invokeAll(tasks)) sum += f.get();
            return sum * 4.0 / samples;
        }
    }
}
