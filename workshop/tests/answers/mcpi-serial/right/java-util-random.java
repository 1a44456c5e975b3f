// java.util.Random, and a helper method that draws one point
import module java.base;

class McpiSerial {
    static boolean isInside(Random random) {
        double x = random.nextDouble();
        double y = random.nextDouble();
        return Math.sqrt(x * x + y * y) <= 1.0;
    }

    static double monteCarloPi(long samples, long seed) {
        Random random = new Random(seed);
        long inside = 0;
        long left = samples;
        while (left-- > 0)
            if (isInside(random)) ++inside;
        return 4 * ((double) inside / (double) samples);
    }
}
