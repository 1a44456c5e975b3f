// 64 chunks, however many shares are asked for.

import module java.base;

class McpiStream {
    static long countInside(long samples, SplittableRandom random) {
        long inside = 0;
        for (long sample = 0; sample < samples; sample++) {
            double x = random.nextDouble(), y = random.nextDouble();
            if (x * x + y * y <= 1) inside++;
        }
        return inside;
    }

    static double parallelMonteCarloPi(long samples, int shares, long seed) throws Exception {
        var root = new SplittableRandom(seed);
        var randoms = IntStream.range(0, 64).mapToObj(_ -> root.split()).toList();
        long inside = IntStream.range(0, 64).parallel().mapToLong(chunk -> countInside(
                samples / 64 + (chunk < samples % 64 ? 1 : 0), randoms.get(chunk))).sum();
        return 4.0 * inside / samples;
    }
}
