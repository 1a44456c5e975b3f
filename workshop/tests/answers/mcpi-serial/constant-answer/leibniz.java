// no points at all: the series of Leibniz
import module java.base;

class McpiSerial {
    static double monteCarloPi(long samples, long seed) {
        double sum = 0;
        for (long i = 0; i < samples; i++) sum += (i % 2 == 0 ? 4.0 : -4.0) / (2 * i + 1);
        return sum;
    }
}
