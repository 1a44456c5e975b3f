// forEach(counts::add), on an ArrayList, in a parallel stream.

import module java.base;

class McpiParallel {
    static long countInside(long samples, SplittableRandom random) {
        long inside = 0;
        for (long sample = 0; sample < samples; sample++) {
            double x = random.nextDouble(), y = random.nextDouble();
            if (x * x + y * y <= 1) inside++;
        }
        return inside;
    }

    record Share(long samples, SplittableRandom random) {
        long inside() {
            return countInside(samples, random);
        }
    }

    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        var root = new SplittableRandom(seed);
        var shares = new ArrayList<Share>();
        for (int i = 0; i < threads; i++) {
            long from = samples * i / threads, to = samples * (i + 1) / threads;
            shares.add(new Share(to - from, root.split()));
        }
        var counts = new ArrayList<Long>();
        var pool = new ForkJoinPool(threads);
        pool.submit(() -> shares.parallelStream().map(Share::inside).forEach(counts::add)).get();
        pool.shutdown();
        return 4.0 * counts.stream().mapToLong(Long::longValue).sum() / samples;
    }
}
