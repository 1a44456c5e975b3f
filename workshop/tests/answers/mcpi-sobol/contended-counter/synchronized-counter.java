// A synchronized method counts every point inside.
//DEPS org.apache.commons:commons-math3:3.6.1

import module java.base;
import org.apache.commons.math3.random.SobolSequenceGenerator;

class McpiSobol {
    static double[] shift(long seed) {
        var random = new SplittableRandom(seed);
        return new double[] {random.nextDouble(), random.nextDouble()};
    }

    static SobolSequenceGenerator sequenceAt(long index) {
        var sequence = new SobolSequenceGenerator(2);
        if (index > 0) sequence.skipTo((int) index - 1);
        return sequence;
    }

    static void count(long samples, SobolSequenceGenerator sequence, double[] shift,
            Counter counter) {
        for (long sample = 0; sample < samples; sample++) {
            double[] point = sequence.nextVector();
            double x = (point[0] + shift[0]) % 1, y = (point[1] + shift[1]) % 1;
            if (x * x + y * y <= 1) counter.increment();
        }
    }

    static double parallelSobolPi(long samples, int threads, long seed) throws Exception {
        var shift = shift(seed);
        var counter = new Counter();
        var done = new ArrayList<Future<?>>();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (int task = 0; task < threads; task++) {
                long from = samples * task / threads, to = samples * (task + 1) / threads;
                done.add(pool.submit(() -> count(to - from, sequenceAt(from), shift, counter)));
            }
            for (var each : done) each.get();
        }
        return 4.0 * counter.inside / samples;
    }

    static class Counter {
        long inside;

        synchronized void increment() {
            inside++;
        }
    }
}
