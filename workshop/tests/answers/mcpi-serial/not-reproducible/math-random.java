// Math.random() knows of no seed
import module java.base;

class McpiSerial {
    static double monteCarloPi(long samples, long seed) {
        long inside = 0;
        for (long sample = 0; sample < samples; sample++) {
            double x = Math.random(), y = Math.random();
            if (x * x + y * y <= 1) inside++;
        }
        return 4.0 * inside / samples;
    }
}
