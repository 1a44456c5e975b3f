// A static list of blocks that is never cleared, and grows to 8 TB.

import module java.base;

class McpiParallel {
    static final List<long[]> HISTORY = Collections.synchronizedList(new ArrayList<>());

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
        var workers = new ArrayList<FutureTask<Long>>();
        for (int task = 0; task < threads; task++) {
            long share = samples / threads + (task < samples % threads ? 1 : 0);
            var random = root.split();
            workers.add(new FutureTask<>(() -> {
                long inside = countInside(share, random);
                for (int block = 0; block < 1_000_000; block++) HISTORY.add(new long[1_000_000]);
                return inside;
            }));
        }
        for (var worker : workers) new Thread(worker).start();
        long inside = 0;
        for (var worker : workers) inside += worker.get();
        return 4.0 * inside / samples;
    }
}
