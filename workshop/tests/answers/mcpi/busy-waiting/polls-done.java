// asks its futures again and again whether they are done, without a pause
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
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var tasks = shares(samples, threads, seed).stream()
                    .map(share -> pool.submit(() -> count(share.samples, share.random))).toList();
            while (!tasks.stream().allMatch(Future::isDone)) Thread.onSpinWait();
            long inside = 0;
            for (var task : tasks) inside += task.get();
            return 4.0 * inside / samples;
        }
    }
}
