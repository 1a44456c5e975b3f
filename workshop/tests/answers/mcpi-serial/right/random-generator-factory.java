// another generator, by name
import module java.base;

class McpiSerial {
    static double monteCarloPi(long samples, long seed) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        long inside = 0;
        for (long sample = 1; sample <= samples; sample++) {
            double x = random.nextDouble(), y = random.nextDouble();
            inside += x * x + y * y <= 1 ? 1 : 0;
        }
        return 4d * inside / samples;
    }
}
