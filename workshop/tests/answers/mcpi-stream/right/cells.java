// Each share writes a cell of its own; the sum comes after the stream.

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
        var randoms = IntStream.range(0, shares).mapToObj(_ -> root.split()).toList();
        var counts = new long[shares];
        IntStream.range(0, shares).parallel().forEach(share ->
                counts[share] = countInside(samples / shares + (share < samples % shares ? 1 : 0),
                        randoms.get(share)));
        return 4.0 * LongStream.of(counts).sum() / samples;
    }
}
