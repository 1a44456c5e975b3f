// Starts the threads, sleeps a little, and reads what they have by then.
import module java.base;

class McpiParallel {
    static class Counter implements Runnable {
        private final long samples;
        private final SplittableRandom random;
        private final AtomicLong inside = new AtomicLong();

        Counter(long samples, SplittableRandom random) {
            this.samples = samples;
            this.random = random;
        }

        public void run() { inside.set(countInside(samples, random)); }
        public long getInside() { return inside.get(); }
    }

    static long countInside(long samples, SplittableRandom random) {
        long inside = 0;
        for (long sample = 0; sample < samples; sample++) {
            double x = random.nextDouble(), y = random.nextDouble();
            if (x * x + y * y <= 1) inside++;
        }
        return inside;
    }

    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        SplittableRandom root = new SplittableRandom(seed);
        Counter[] counters = new Counter[threads];
        for (int i = 0; i < threads; i++) {
            counters[i] = new Counter(samples / threads + (i < samples % threads ? 1 : 0),
                    root.split());
            new Thread(counters[i]).start();
        }
        Thread.sleep(100); // let them finish
        long inside = 0;
        for (Counter counter : counters) inside += counter.getInside();
        return 4.0 * inside / samples;
    }
}
