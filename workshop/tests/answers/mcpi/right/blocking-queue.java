// The shares wait in a BlockingQueue; `threads` workers take them until it is empty.

import module java.base;

class McpiParallel {
    record Job(long share, SplittableRandom random) {}

    static long countInside(long samples, SplittableRandom random) {
        long inside = 0;
        for (long sample = 0; sample < samples; sample++) {
            double x = random.nextDouble(), y = random.nextDouble();
            if (x * x + y * y <= 1) inside++;
        }
        return inside;
    }

    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        var root = new SplittableRandom(seed);
        var jobs = new LinkedBlockingQueue<Job>();
        int parts = 8 * threads;
        for (int part = 0; part < parts; part++)
            jobs.put(new Job(samples / parts + (part < samples % parts ? 1 : 0), root.split()));
        Callable<Long> worker = () -> {
            long inside = 0;
            for (Job job; (job = jobs.poll()) != null; )
                inside += countInside(job.share(), job.random());
            return inside;
        };
        try (var pool = Executors.newFixedThreadPool(threads)) {
            long inside = 0;
            for (var count : pool.invokeAll(Collections.nCopies(threads, worker)))
                inside += count.get();
            return 4.0 * inside / samples;
        }
    }
}
