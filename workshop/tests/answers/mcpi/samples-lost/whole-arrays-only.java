// Arrays of 100 doubles of a stream, for 50 points; what is less than an array is not drawn.

import module java.base;

class McpiParallel {
    static long inside(SplittableRandom random, long arrays) {
        long inside = 0;
        for (long array = 0; array < arrays; array++) {
            double[] numbers = random.doubles(100).toArray();
            for (int i = 0; i < numbers.length; i += 2)
                if (Math.hypot(numbers[i], numbers[i + 1]) <= 1) inside++;
        }
        return inside;
    }

    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        var root = new SplittableRandom(seed);
        var tasks = new ArrayList<Callable<Long>>();
        for (int task = 0; task < threads; task++) {
            long share = samples / threads + (task < samples % threads ? 1 : 0);
            var random = root.split();
            tasks.add(() -> inside(random, share / 50));
        }
        try (var pool = Executors.newFixedThreadPool(threads)) {
            long inside = 0;
            for (var count : pool.invokeAll(tasks)) inside += count.get();
            return 4.0 * inside / samples;
        }
    }
}
