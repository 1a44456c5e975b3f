// Math.random() in all the tasks: one hidden Random (and no seed).

import module java.base;

class McpiParallel {
    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        var counts = new ArrayList<Future<Long>>();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (int task = 0; task < threads; task++) {
                long share = samples / threads + (task < samples % threads ? 1 : 0);
                counts.add(pool.submit(() -> {
                    long inside = 0;
                    for (long i = 0; i < share; i++) {
                        double x = Math.random(), y = Math.random();
                        if (x * x + y * y <= 1) inside++;
                    }
                    return inside;
                }));
            }
            long inside = 0;
            for (var count : counts) inside += count.get();
            return 4.0 * inside / samples;
        }
    }
}
