// Halves of the range, down to 64 points, in a ForkJoinPool.
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

    static double parallelSobolPi(long samples, int threads, long seed) {
        try (var pool = new ForkJoinPool(threads)) {
            return 4.0 * pool.invoke(new Range(0, samples, shift(seed))) / samples;
        }
    }

    static class Range extends RecursiveTask<Long> {
        final long from, to;
        final double[] shift;

        Range(long from, long to, double[] shift) {
            this.from = from;
            this.to = to;
            this.shift = shift;
        }

        @Override protected Long compute() {
            if (to - from <= 64) return countInside(to - from, sequenceAt(from), shift);
            long middle = (from + to) / 2;
            var left = new Range(from, middle, shift);
            var right = new Range(middle, to, shift);
            left.fork();
            return right.compute() + left.join();
        }
    }
}
