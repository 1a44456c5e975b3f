// in blocks of 4: what is left over is lost
import module java.base;

class McpiSerial {
    static double monteCarloPi(long samples, long seed) {
        var random = new SplittableRandom(seed);
        long inside = 0;
        for (long block = 0; block < samples / 4; block++)
            for (int i = 0; i < 4; i++) {
                double x = random.nextDouble(), y = random.nextDouble();
                if (x * x + y * y <= 1) inside++;
            }
        return 4.0 * inside / samples;
    }
}
