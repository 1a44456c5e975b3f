// A bit for each sample in one BitSet: neighbouring bits are in the same word of it.

import module java.base;

class McpiParallel {
    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        var root = new SplittableRandom(seed);
        var inside = new BitSet((int) samples);
        var tasks = new ArrayList<Callable<Void>>();
        for (int task = 0; task < threads; task++) {
            int from = (int) (samples * task / threads);
            int to = (int) (samples * (task + 1) / threads);
            var random = root.split();
            tasks.add(() -> {
                for (int i = from; i < to; i++) {
                    double x = random.nextDouble(), y = random.nextDouble();
                    if (x * x + y * y <= 1) inside.set(i);
                }
                return null;
            });
        }
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (var done : pool.invokeAll(tasks)) done.get();
        }
        return 4.0 * inside.cardinality() / samples;
    }
}
