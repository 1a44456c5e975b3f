// One sequence for all, with a lock around every point: right, and slower than serial.
//DEPS org.apache.commons:commons-math3:3.6.1

import module java.base;
import org.apache.commons.math3.random.SobolSequenceGenerator;

class McpiSobol {
    static double[] shift(long seed) {
        var random = new SplittableRandom(seed);
        return new double[] {random.nextDouble(), random.nextDouble()};
    }

    static long count(long samples, SobolSequenceGenerator sequence, double[] shift) {
        long inside = 0;
        for (long sample = 0; sample < samples; sample++) {
            double[] point;
            synchronized (sequence) {
                point = sequence.nextVector();
            }
            double x = (point[0] + shift[0]) % 1, y = (point[1] + shift[1]) % 1;
            if (x * x + y * y <= 1) inside++;
        }
        return inside;
    }

    static double parallelSobolPi(long samples, int threads, long seed) throws Exception {
        var shift = shift(seed);
        var sequence = new SobolSequenceGenerator(2);
        var tasks = new ArrayList<Callable<Long>>();
        for (int task = 0; task < threads; task++) {
            long share = samples / threads + (task < samples % threads ? 1 : 0);
            tasks.add(() -> count(share, sequence, shift));
        }
        long inside = 0;
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (var count : pool.invokeAll(tasks)) inside += count.get();
        }
        return 4.0 * inside / samples;
    }
}
