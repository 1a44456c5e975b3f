// Raw threads, a failure of which is only printed; and the caller polls a volatile field for them.
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

    static volatile int left;

    static synchronized void oneLess() {
        left--;
    }

    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        left = threads;
        var counts = new long[threads];
        var shares = shares(samples, threads, seed);
        for (int i = 0; i < threads; i++) {
            int number = i;
            new Thread(() -> {
                try {
                    counts[number] = count(shares.get(number).samples, shares.get(number).random);
                } finally {
                    oneLess();
                }
            }).start();
        }
        while (left > 0);
        return 4.0 * LongStream.of(counts).sum() / samples;
    }
}
