// The pool is never closed.
//DEPS org.apache.commons:commons-math3:3.6.1

import module java.base;
import org.apache.commons.math3.random.SobolSequenceGenerator;

class McpiSobol {
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
        var tasks = new ArrayList<Callable<Long>>();
        for (int task = 0; task < threads; task++) {
            long from = samples * task / threads, to = samples * (task + 1) / threads;
            tasks.add(() -> countInside(to - from, sequenceAt(from), shift));
        }
        long inside = 0;
        var pool = Executors.newFixedThreadPool(threads);
        for (var count : pool.invokeAll(tasks)) inside += count.get();
        return 4.0 * inside / samples;
    }
}
