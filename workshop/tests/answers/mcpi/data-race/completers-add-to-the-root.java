// RecursiveActions that all add to a field of the first one
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

    static final class Part extends RecursiveAction {
        private final Part root;
        private final List<Share> shares;
        private long inside;

        Part(Part root, List<Share> shares) {
            this.root = root == null ? this : root;
            this.shares = shares;
        }

        @Override protected void compute() {
            if (shares.size() == 1)
                    root.inside += count(shares.getFirst().samples, shares.getFirst().random);
            else invokeAll(new Part(root, shares.subList(0, shares.size() / 2)),
                    new Part(root, shares.subList(shares.size() / 2, shares.size())));
        }
    }

    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        var root = new Part(null, shares(samples, 8 * threads, seed));
        try (var pool = new ForkJoinPool(threads)) {
            pool.invoke(root);
        }
        return 4.0 * root.inside / samples;
    }
}
