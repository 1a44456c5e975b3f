// A record with a generator and a count goes through a queue from a first to a second task.

import module java.base;

class McpiParallel {
    record Half(long left, SplittableRandom random, long inside) {}

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
        var halves = new LinkedTransferQueue<Half>();
        var firsts = new ArrayList<Future<?>>();
        var seconds = new ArrayList<Future<Long>>();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (int task = 0; task < threads; task++) {
                long share = samples / threads + (task < samples % threads ? 1 : 0);
                var random = root.split();
                firsts.add(pool.submit(() -> halves.put(
                        new Half(share - share / 2, random, countInside(share / 2, random)))));
            }
            for (var first : firsts) first.get();
            for (int task = 0; task < threads; task++)
                seconds.add(pool.submit(() -> {
                    var half = halves.take();
                    return half.inside + countInside(half.left, half.random);
                }));
            long inside = 0;
            for (var second : seconds) inside += second.get();
            return 4.0 * inside / samples;
        }
    }
}
