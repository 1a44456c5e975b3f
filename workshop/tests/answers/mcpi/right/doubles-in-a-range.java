// doubles(n, -1, 1): a stream of bounded numbers for the x, another for the y.

import module java.base;

class McpiParallel {
    record Share(long points, SplittableRandom random) {
        long inside() {
            var x = random.split().doubles(points, -1, 1).iterator();
            return random.doubles(points, -1, 1).filter(y -> {
                double other = x.nextDouble();
                return other * other + y * y <= 1;
            }).count();
        }
    }

    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        var root = new SplittableRandom(seed);
        var shares = new ArrayList<Share>();
        for (int task = 0; task < threads; task++) {
            long points = samples / threads + (task < samples % threads ? 1 : 0);
            shares.add(new Share(points, root.split()));
        }
        try (var pool = new ForkJoinPool(threads)) {
            long inside = pool.submit(() ->
                    shares.parallelStream().mapToLong(Share::inside).sum()).get();
            return 4.0 * inside / samples;
        }
    }
}
