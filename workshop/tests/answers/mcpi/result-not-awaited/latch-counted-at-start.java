// a latch that is counted down before the work
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
        var counts = new AtomicLongArray(threads);
        var latch = new CountDownLatch(threads);
        var shares = shares(samples, threads, seed);
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (int i = 0; i < threads; i++) {
                int task = i;
                pool.submit(() -> {
                    latch.countDown();
                    counts.set(task, count(shares.get(task).samples, shares.get(task).random));
                });
            }
            latch.await();
            return 4.0 * IntStream.range(0, threads).mapToLong(counts::get).sum() / samples;
        }
    }
}
