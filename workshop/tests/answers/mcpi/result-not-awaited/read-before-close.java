// the pool is waited for, but only after the sum has been read
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
        var shares = shares(samples, threads, seed);
        var inside = new LongAdder();
        try (var pool = new ForkJoinPool(threads)) {
            pool.submit(() -> shares.parallelStream()
                    .forEach(share -> inside.add(count(share.samples, share.random))));
            return 4.0 * inside.sum() / samples;
        }
    }
}
