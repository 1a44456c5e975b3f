// counts in parallel, and adds in a gatherer with a state, which the threads take in turns
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
        var shares = shares(samples, 8 * threads, seed);
        Gatherer<Long, long[], Long> adding = Gatherer.ofSequential(() -> new long[1],
                Gatherer.Integrator.ofGreedy((sum, more, _) -> {
                    sum[0] += more;
                    return true;
                }), (sum, downstream) -> downstream.push(sum[0]));
        try (var pool = new ForkJoinPool(threads)) {
            return 4.0 * pool.submit(() -> shares.parallelStream()
                    .map(share -> count(share.samples, share.random))
                    .gather(adding).toList()).get().getFirst() / samples;
        }
    }
}
