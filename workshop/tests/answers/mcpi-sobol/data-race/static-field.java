// All tasks add to one static field.
//DEPS org.apache.commons:commons-math3:3.6.1

import module java.base;
import org.apache.commons.math3.random.SobolSequenceGenerator;

class McpiSobol {
    static long inside;

    static double[] shift(long seed) {
        var random = new SplittableRandom(seed);
        return new double[] {random.nextDouble(), random.nextDouble()};
    }

    static long countInside(long samples, SobolSequenceGenerator sequence, double[] shift) {
        long inside = 0;
        for (long sample = 0; sample < samples; sample++) {
            double[] point = sequence.nextVector();
            double x = point[0] + shift[0], y = point[1] + shift[1];
            x -= Math.floor(x);
            y -= Math.floor(y);
            if (x * x + y * y <= 1) inside++;
        }
        return inside;
    }

    static SobolSequenceGenerator sequenceAt(long index) {
        var sequence = new SobolSequenceGenerator(2);
        if (index > 0) sequence.skipTo((int) index - 1);
        return sequence;
    }

    static double parallelSobolPi(long samples, int threads, long seed) throws Exception {
        var shift = shift(seed);
        inside = 0;
        var done = new ArrayList<Future<?>>();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (int task = 0; task < threads; task++) {
                long from = samples * task / threads, to = samples * (task + 1) / threads;
                done.add(pool.submit(() -> {
                    inside += countInside(to - from, sequenceAt(from), shift);
                }));
            }
            for (var each : done) each.get();
        }
        return 4.0 * inside / samples;
    }
}
