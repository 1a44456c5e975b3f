// x + y <= 1 is a triangle, not a quarter of a circle
import module java.base;

class McpiSerial {
    static double monteCarloPi(long samples, long seed) {
        var random = new SplittableRandom(seed);
        long inside = 0;
        for (long sample = 0; sample < samples; sample++) {
            double x = random.nextDouble(), y = random.nextDouble();
            if (x + y <= 1) inside++;
        }
        return 4.0 * inside / samples;
    }
}
