// a serial stream counts
import module java.base;

class McpiSerial {
    static double monteCarloPi(long samples, long seed) {
        var random = new SplittableRandom(seed);
        return 4.0 / samples * LongStream.range(0, samples).filter(_ -> {
            double x = random.nextDouble(), y = random.nextDouble();
            return x * x + y * y <= 1;
        }).count();
    }
}
