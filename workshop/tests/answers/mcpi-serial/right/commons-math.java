// a generator of Commons Math
//DEPS org.apache.commons:commons-math3:3.6.1
import module java.base;
import org.apache.commons.math3.random.MersenneTwister;

class McpiSerial {
    static double monteCarloPi(long samples, long seed) {
        var random = new MersenneTwister(seed);
        long inside = 0;
        for (long sample = 0; sample < samples; sample++) {
            double x = random.nextDouble(), y = random.nextDouble();
            if (Math.hypot(x, y) <= 1) inside++;
        }
        return 4.0 * inside / samples;
    }
}
