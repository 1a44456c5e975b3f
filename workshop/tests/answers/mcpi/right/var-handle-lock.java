// A lock made of a VarHandle: compareAndSet takes it, setRelease gives it back.

import module java.base;

class McpiParallel {
    static final VarHandle HELD;

    static {
        try {
            HELD = MethodHandles.lookup()
                    .findStaticVarHandle(McpiParallel.class, "held", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    static int held;
    static long total;

    static long countInside(long samples, SplittableRandom random) {
        long inside = 0;
        for (long sample = 0; sample < samples; sample++) {
            double x = random.nextDouble(), y = random.nextDouble();
            if (x * x + y * y <= 1) inside++;
        }
        return inside;
    }

    static void add(long inside) {
        while (!HELD.compareAndSet(0, 1)) Thread.onSpinWait();
        total += inside;
        HELD.setRelease(0);
    }

    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        total = 0;
        var root = new SplittableRandom(seed);
        var futures = new ArrayList<Future<?>>();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (int task = 0; task < threads; task++) {
                long share = samples / threads + (task < samples % threads ? 1 : 0);
                var random = root.split();
                futures.add(pool.submit(() -> add(countInside(share, random))));
            }
            for (var future : futures) future.get();
        }
        return 4.0 * total / samples;
    }
}
