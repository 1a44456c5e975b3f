// supplyAsync for each share: these tasks run in the common pool, too.

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
        var counts = new ArrayList<CompletableFuture<Long>>();
        for (int share = 0; share < shares; share++) {
            long size = samples / shares + (share < samples % shares ? 1 : 0);
            var random = root.split();
            counts.add(CompletableFuture.supplyAsync(() -> countInside(size, random)));
        }
        return 4.0 * counts.stream().mapToLong(CompletableFuture::join).sum() / samples;
    }
}
