// The samples are dealt out, one task each, to executors of one thread with a generator each.

import module java.base;

class McpiParallel {
    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        var root = new SplittableRandom(seed);
        var counts = new long[threads];
        var workers = new ArrayList<ExecutorService>();
        var throwsOf = new ArrayList<Runnable>();
        for (int w = 0; w < threads; w++) {
            int worker = w;
            var random = root.split();
            workers.add(Executors.newFixedThreadPool(1));
            throwsOf.add(() -> {
                double x = random.nextDouble(), y = random.nextDouble();
                if (x * x + y * y <= 1) counts[worker]++; // only this worker's thread does it
            });
        }
        for (long sample = 0; sample < samples; sample++) {
            int worker = (int) (sample % threads);
            workers.get(worker).execute(throwsOf.get(worker));
        }
        for (var worker : workers) worker.shutdown();
        for (var worker : workers) worker.awaitTermination(1, TimeUnit.HOURS);
        return 4.0 * LongStream.of(counts).sum() / samples;
    }
}
