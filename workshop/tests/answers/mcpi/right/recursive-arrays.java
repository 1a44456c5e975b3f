// RecursiveTask whose results are arrays, the right one added to the left one
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

    static final class Part extends RecursiveTask<long[]> {
        private final List<Share> shares;

        Part(List<Share> shares) {
            this.shares = shares;
        }

        @Override protected long[] compute() {
            if (shares.size() == 1) {
                var counted = new long[2];
                counted[0] = count(shares.getFirst().samples, shares.getFirst().random);
                counted[1] = shares.getFirst().samples;
                return counted;
            }
            int middle = shares.size() / 2;
            var left = new Part(shares.subList(0, middle));
            left.fork();
            var sum = new Part(shares.subList(middle, shares.size())).compute();
            var other = left.join();
            for (int i = 0; i < sum.length; i++) sum[i] += other[i];
            return sum;
        }
    }

    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        try (var pool = new ForkJoinPool(threads)) {
            return 4.0 * pool.invoke(new Part(shares(samples, 8 * threads, seed)))[0] / samples;
        }
    }
}
