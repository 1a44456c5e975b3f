// RecursiveActions that keep their count in a field, and invokeAll of a list of them.

import module java.base;

class McpiParallel {
    static class Part extends RecursiveAction {
        final long share;
        final SplittableRandom random;
        long hits;

        Part(long share, SplittableRandom random) {
            this.share = share;
            this.random = random;
        }

        @Override protected void compute() {
            long count = 0;
            for (long i = 0; i < share; i++) {
                if (Math.hypot(random.nextDouble(), random.nextDouble()) <= 1) count++;
            }
            hits = count;
        }
    }

    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        var root = new SplittableRandom(seed);
        var parts = new ArrayList<Part>();
        for (int task = 0; task < threads; task++) {
            long share = samples / threads + (task < samples % threads ? 1 : 0);
            parts.add(new Part(share, root.split()));
        }
        try (var pool = new ForkJoinPool(threads)) {
            pool.submit(() -> ForkJoinTask.invokeAll(parts)).get();
        }
        return 4.0 * parts.stream().mapToLong(part -> part.hits).sum() / samples;
    }
}
