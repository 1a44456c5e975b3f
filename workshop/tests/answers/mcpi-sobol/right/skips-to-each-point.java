// No place is kept, but each skip takes four times as long as the next point.
//DEPS org.apache.commons:commons-math3:3.6.1

import module java.base;
import org.apache.commons.math3.random.SobolSequenceGenerator;

class McpiSobol {
    static double[] shift(long seed) {
        var random = new SplittableRandom(seed);
        return new double[] {random.nextDouble(), random.nextDouble()};
    }

    static long count(int from, int to, double[] shift) {
        var sequence = new SobolSequenceGenerator(2);
        long inside = 0;
        for (int i = from; i < to; i++) {
            var point = sequence.skipTo(i);
            double x = (point[0] + shift[0]) % 1, y = (point[1] + shift[1]) % 1;
            if (x * x + y * y <= 1) inside++;
        }
        return inside;
    }

    static double parallelSobolPi(long samples, int threads, long seed) throws Exception {
        var shift = shift(seed);
        var tasks = new ArrayList<Callable<Long>>();
        for (int task = 0; task < threads; task++) {
            long from = samples * task / threads, to = samples * (task + 1) / threads;
            tasks.add(() -> count((int) from, (int) to, shift));
        }
        long inside = 0;
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (var count : pool.invokeAll(tasks)) inside += count.get();
        }
        return 4.0 * inside / samples;
    }
}
