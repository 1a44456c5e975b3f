// tasks return a tally that they all have added to
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
        var all = new Tally();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var tasks = new ArrayList<Future<Tally>>();
            for (var share : shares(samples, 4 * threads, seed))
                    tasks.add(pool.submit(() -> all.add(count(share.samples, share.random))));
            Tally last = all;
            for (var task : tasks) last = task.get();
            return 4.0 * last.inside / samples;
        }
    }
}
