// Two threads for all the shares: fewer at once than there are shares.

import module java.base;

class McpiStream {
    static long countInside(long samples, SplittableRandom random) {
        long inside = 0;
        for (long sample = 0; sample < samples; sample++) {
            double x = random.nextDouble(), y = random.nextDouble();
            if (x * x + y * y <= 1) inside++;
        }
        return inside;
    }

    static double parallelMonteCarloPi(long samples, int shares, long seed) throws Exception {
        var root = new SplittableRandom(seed);
        var tasks = new ArrayList<Callable<Long>>();
        for (int share = 0; share < shares; share++) {
            long size = samples / shares + (share < samples % shares ? 1 : 0);
            var random = root.split();
            tasks.add(() -> countInside(size, random));
        }
        long inside = 0;
        try (var pool = Executors.newFixedThreadPool(2)) {
            for (var count : pool.invokeAll(tasks)) inside += count.get();
        }
        return 4.0 * inside / samples;
    }
}
