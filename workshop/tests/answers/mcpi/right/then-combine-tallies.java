// futures that are combined pair by pair, one tally added to the other
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

    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var all = CompletableFuture.completedFuture(new Tally());
            for (var share : shares(samples, threads, seed)) {
                var one = CompletableFuture.supplyAsync(() -> new Tally()
                        .add(count(share.samples, share.random)), pool);
                all = all.thenCombine(one, Tally::addAll);
            }
            return 4.0 * all.get().inside / samples;
        }
    }
}
