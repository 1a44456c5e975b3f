// reduce with Long::sum, and a generator for each share by its seed.

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
        var seeds = new SplittableRandom(seed).longs(shares).toArray();
        return IntStream.range(0, shares).parallel().mapToLong(share ->
                countInside(samples / shares + (share < samples % shares ? 1 : 0),
                        new SplittableRandom(seeds[share])))
                .reduce(0, Long::sum) * 4.0 / samples;
    }
}
