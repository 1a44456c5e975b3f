// a container for each part of a stream: what combines two of them changes the first
import module java.base;

class McpiParallel {
    static long count(long samples, SplittableRandom random) {
        long inside = 0;
        for (long sample = 0; sample < samples; sample++) {
            double x = random.nextDouble(), y = random.nextDouble();
            if (x * x + y * y <= 1) inside++;
        }
        return inside;
    }

    record Share(long samples, SplittableRandom random) {}

    static List<Share> shares(long samples, int parts, long seed) {
        var root = new SplittableRandom(seed);
        return IntStream.range(0, parts).mapToObj(part -> new Share(samples / parts
                + (part < samples % parts ? 1 : 0), root.split())).toList();
    }

    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        var shares = shares(samples, 16 * threads, seed);
        try (var pool = new ForkJoinPool(threads)) {
            long[] inside = pool.submit(() -> shares.parallelStream().collect(() -> new long[1],
                    (sum, share) -> sum[0] += count(share.samples, share.random),
                            (one, other) -> one[0] += other[0])).get();
            return 4.0 * inside[0] / samples;
        }
    }
}
