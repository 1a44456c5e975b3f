// anyOf for allOf: the first one that is done is enough, and the others count for nothing
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
        var counts = new ArrayList<CompletableFuture<Long>>();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (var share : shares(samples, threads, seed)) counts.add(CompletableFuture
                    .supplyAsync(() -> count(share.samples, share.random), pool));
            CompletableFuture.anyOf(counts.toArray(CompletableFuture[]::new)).get();
            return 4.0 * counts.stream().mapToLong(count -> count.getNow(0L)).sum() / samples;
        }
    }
}
