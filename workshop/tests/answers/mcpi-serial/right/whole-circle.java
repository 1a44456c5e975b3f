// the whole circle in the square from -1 to 1
import module java.base;

class McpiSerial {
    static double monteCarloPi(long samples, long seed) {
        var random = new SplittableRandom(seed);
        long inside = 0;
        for (long sample = 1; sample <= samples; sample++) {
            double x = 2 * random.nextDouble() - 1, y = 2 * random.nextDouble() - 1;
            inside += x * x + y * y <= 1 ? 1 : 0;
        }
        return 4d * inside / samples;
    }
}
