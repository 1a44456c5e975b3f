// reads the sum from an AtomicReference, and sets it anew
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
        var inside = new AtomicReference<>(0L);
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var tasks = new ArrayList<Future<?>>();
            for (var share : shares(samples, threads, seed)) tasks.add(pool.submit(() -> {
                long counted = count(share.samples, share.random);
                inside.set(inside.get() + counted);
            }));
            for (var task : tasks) task.get();
        }
        return 4.0 * inside.get() / samples;
    }
}
