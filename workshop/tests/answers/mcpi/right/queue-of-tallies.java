// workers put their counts into a queue, and make one of two, while others still count
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
        var queue = new LinkedBlockingQueue<Tally>();
        var left = new AtomicInteger(threads - 1);
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var tasks = new ArrayList<Future<?>>();
            for (var share : shares(samples, threads, seed)) tasks.add(pool.submit(() -> {
                var mine = new Tally().add(count(share.samples, share.random));
                Tally other;
                while ((other = queue.poll()) != null) {
                    mine.addAll(other);
                }
                queue.add(mine);
            }));
            for (var task : tasks) task.get();
        }
        long inside = 0;
        for (var tally : queue) inside += tally.inside;
        return 4.0 * inside / samples;
    }
}
