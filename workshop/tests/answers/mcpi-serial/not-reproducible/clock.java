// adds the clock to the seed
import module java.base;

class McpiSerial {
    static double monteCarloPi(long samples, long seed) {
        var random = new Random(seed + System.nanoTime());
        long inside = 0;
        for (long sample = 0; sample < samples; sample++) {
            double x = random.nextDouble(), y = random.nextDouble();
            if (x * x + y * y <= 1) inside++;
        }
        return 4.0 * inside / samples;
    }
}
