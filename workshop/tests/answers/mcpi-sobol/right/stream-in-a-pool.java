// A parallel stream of the shares, in a ForkJoinPool of `threads`.
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
        try (var pool = new ForkJoinPool(threads)) {
            var shares = IntStream.range(0, threads).parallel();
            long inside = pool.submit(() -> shares.mapToLong(task -> {
                long from = samples * task / threads, to = samples * (task + 1) / threads;
                return countInside(to - from, sequenceAt(from), shift);
            }).sum()).get();
            return 4.0 * inside / samples;
        }
    }
}
