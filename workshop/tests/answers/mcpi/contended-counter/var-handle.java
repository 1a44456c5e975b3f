// a VarHandle adds to one field for every hit
import module java.base;

class McpiParallel {
    record Share(long samples, SplittableRandom random) {}

    static List<Share> shares(long samples, int parts, long seed) {
        var root = new SplittableRandom(seed);
        return IntStream.range(0, parts).mapToObj(part -> new Share(samples / parts
                + (part < samples % parts ? 1 : 0), root.split())).toList();
    }

    static final class Tally {
        static final VarHandle INSIDE;
        volatile long inside;

        static {
            try {
                INSIDE = MethodHandles.lookup().findVarHandle(Tally.class, "inside", long.class);
            } catch (ReflectiveOperationException e) {
                throw new ExceptionInInitializerError(e);
            }
        }
    }

    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        var tally = new Tally();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var tasks = new ArrayList<Future<?>>();
            for (var share : shares(samples, threads, seed)) tasks.add(pool.submit(() -> {
                for (long sample = 0; sample < share.samples; sample++) {
                    double x = share.random.nextDouble(), y = share.random.nextDouble();
                    if (x * x + y * y <= 1) Tally.INSIDE.getAndAdd(tally, 1L);
                }
            }));
            for (var task : tasks) task.get();
        }
        return 4.0 * tally.inside / samples;
    }
}
