// A SynchronousQueue: each task hands its tally to the caller, face to face.

import module java.base;

class McpiParallel {
    static final class Tally {
        long inside, outside;
    }

    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        var root = new SplittableRandom(seed);
        var queue = new SynchronousQueue<Tally>();
        var futures = new ArrayList<Future<?>>();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (int task = 0; task < threads; task++) {
                long share = samples / threads + (task < samples % threads ? 1 : 0);
                var random = root.split();
                futures.add(pool.submit(() -> {
                    var tally = new Tally();
                    for (long i = 0; i < share; i++) {
                        double x = random.nextDouble(), y = random.nextDouble();
                        if (x * x + y * y <= 1) tally.inside++;
                        else tally.outside++;
                    }
                    queue.put(tally);
                    return null;
                }));
            }
            var all = new Tally();
            for (int task = 0; task < threads; task++) {
                var tally = queue.take();
                all.inside += tally.inside;
                all.outside += tally.outside;
            }
            for (var future : futures) future.get();
            return 4.0 * all.inside / (all.inside + all.outside);
        }
    }
}
