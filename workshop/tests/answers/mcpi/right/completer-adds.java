// CountedCompleter: the thread that comes last adds the children to their parent
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

    static final class Part extends CountedCompleter<Void> {
        private final List<Share> shares;
        private Part left, right;
        private long inside;

        Part(Part parent, List<Share> shares) {
            super(parent);
            this.shares = shares;
        }

        @Override public void compute() {
            if (shares.size() == 1)
                    inside = count(shares.getFirst().samples, shares.getFirst().random);
            else {
                int middle = shares.size() / 2;
                left = new Part(this, shares.subList(0, middle));
                right = new Part(this, shares.subList(middle, shares.size()));
                setPendingCount(2);
                left.fork();
                right.fork();
            }
            tryComplete();
        }

        @Override public void onCompletion(CountedCompleter<?> caller) {
            if (left == null) return;
            inside += left.inside;
            inside += right.inside;
        }
    }

    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        try (var pool = new ForkJoinPool(threads)) {
            var root = new Part(null, shares(samples, 8 * threads, seed));
            pool.invoke(root);
            return 4.0 * root.inside / samples;
        }
    }
}
