// threads + 1 workers: a loop from 0 to `threads` inclusive, shared out rightly among them.

import module java.base;

class McpiParallel {
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
        var counts = new long[threads + 1];
        var workers = new ArrayList<Thread>();
        for (int t = 0; t <= threads; t++) {
            int task = t;
            long from = samples * t / (threads + 1), to = samples * (t + 1) / (threads + 1);
            var random = root.split();
            workers.add(new Thread(() -> counts[task] = countInside(to - from, random)));
        }
        workers.forEach(Thread::start);
        for (var worker : workers) worker.join();
        return 4.0 * LongStream.of(counts).sum() / samples;
    }
}
