// The exercise as it was given, with another comment.
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

    static double parallelSobolPi(long samples, int threads, long seed) throws Exception {
        // Still to do: share the points among the threads.
        return 4.0 * countInside(samples, new SobolSequenceGenerator(2), shift(seed)) / samples;
    }
}
