// in blocks of 100, rounded up
import module java.base;

class McpiSerial {
    static double monteCarloPi(long samples, long seed) {
        var random = new SplittableRandom(seed);
        long inside = 0;
        for (long block = 0; block < Math.ceilDiv(samples, 100); block++)
            for (int i = 0; i < 100; i++) {
                double x = random.nextDouble(), y = random.nextDouble();
                if (x * x + y * y <= 1) inside++;
            }
        return 4.0 * inside / samples;
    }
}
