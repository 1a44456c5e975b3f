// Of futures in the common pool, those that failed are left out.

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
        var counts = new ArrayList<ForkJoinTask<Long>>();
        for (int share = 0; share < shares; share++) {
            long size = samples / shares + (share < samples % shares ? 1 : 0);
            var random = root.split();
            counts.add(ForkJoinPool.commonPool().submit(() -> countInside(size, random)));
        }
        long inside = 0;
        for (var count : counts) {
            count.quietlyJoin();
            if (count.isCompletedNormally()) inside += count.join();
        }
        return 4.0 * inside / samples;
    }
}
