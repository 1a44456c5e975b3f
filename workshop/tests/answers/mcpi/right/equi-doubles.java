// equiDoubles: both ends of the side are in it, and all of its numbers equally far apart.

import module java.base;

class McpiParallel {
    static long inside(SplittableRandom random, long points) {
        var numbers = random.equiDoubles(-1, 1, true, true).limit(2 * points).iterator();
        long inside = 0;
        while (numbers.hasNext()) {
            double x = numbers.nextDouble(), y = numbers.nextDouble();
            if (x * x + y * y <= 1) inside++;
        }
        return inside;
    }

    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        var root = new SplittableRandom(seed);
        var tasks = new ArrayList<Callable<Long>>();
        for (int task = 0; task < threads; task++) {
            long share = samples / threads + (task < samples % threads ? 1 : 0);
            var random = root.split();
            tasks.add(() -> inside(random, share));
        }
        try (var pool = Executors.newFixedThreadPool(threads)) {
            long inside = 0;
            for (var count : pool.invokeAll(tasks)) inside += count.get();
            return 4.0 * inside / samples;
        }
    }
}
