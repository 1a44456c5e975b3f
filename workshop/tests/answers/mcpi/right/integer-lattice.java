// points on a lattice of whole numbers: no draw of a coordinate is known as such
import module java.base;

class McpiParallel {
    static final int RADIUS = 1 << 30;

    static long count(long samples, SplittableRandom random) {
        long inside = 0;
        for (long i = 0; i < samples; i++) {
            long x = random.nextInt(RADIUS), y = random.nextInt(RADIUS);
            if (x * x + y * y < (long) RADIUS * RADIUS) inside++;
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
        try (var pool = new ForkJoinPool(threads)) {
            long inside = pool.submit(() -> shares.parallelStream()
                    .mapToLong(share -> count(share.samples, share.random)).sum()).get();
            return 4.0 * inside / samples;
        }
    }
}
