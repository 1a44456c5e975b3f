// a class that is a Collector, with a container that changes
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

    static final class Tally {
        private long inside;

        Tally add(long more) {
            inside += more;
            return this;
        }

        Tally addAll(Tally other) {
            return add(other.inside);
        }
    }

    static final class Adding implements Collector<Share, Tally, Long> {
        @Override public Supplier<Tally> supplier() {
            return Tally::new;
        }

        @Override public BiConsumer<Tally, Share> accumulator() {
            return (tally, share) -> tally.add(count(share.samples, share.random));
        }

        @Override public BinaryOperator<Tally> combiner() {
            return Tally::addAll;
        }

        @Override public Function<Tally, Long> finisher() {
            return tally -> tally.inside;
        }

        @Override public Set<Characteristics> characteristics() {
            return Set.of(Characteristics.UNORDERED);
        }
    }

    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        var shares = shares(samples, 8 * threads, seed);
        try (var pool = new ForkJoinPool(threads)) {
            return 4.0 * pool.submit(() -> shares.parallelStream().collect(new Adding()))
                    .get() / samples;
        }
    }
}
