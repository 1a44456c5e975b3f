// skipTo returns the first point itself; nextVector the others.
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
            var point = i == from ? sequence.skipTo(i) : sequence.nextVector();
            double x = (point[0] + shift[0]) % 1, y = (point[1] + shift[1]) % 1;
            if (x * x + y * y <= 1) inside++;
        }
        return inside;
    }

    static double parallelSobolPi(long samples, int threads, long seed) throws Exception {
        var shift = shift(seed);
        var counts = new ArrayList<Future<Long>>();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (int task = 0; task < threads; task++) {
                int from = (int) (samples * task / threads);
                int to = (int) (samples * (task + 1) / threads);
                counts.add(pool.submit(() -> count(from, to, shift)));
            }
            long inside = 0;
            for (var count : counts) inside += count.get();
            return 4.0 * inside / samples;
        }
    }
}
