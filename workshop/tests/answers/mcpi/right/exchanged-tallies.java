// two workers at a time exchange what they have counted
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
        var exchanger = new Exchanger<Tally>();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var tasks = new ArrayList<Future<Tally>>();
            var shares = shares(samples, threads, seed);
            for (int i = 0; i < threads; i++) {
                int number = i;
                var share = shares.get(number);
                tasks.add(pool.submit(() -> {
                    var mine = new Tally().add(count(share.samples, share.random));
                    if (threads % 2 == 1 && number == threads - 1) return mine;
                    var other = exchanger.exchange(mine);
                    return other.add(0);
                }));
            }
            for (var task : tasks) all.addAll(task.get());
        }
        return 4.0 * all.inside / samples;
    }
}
