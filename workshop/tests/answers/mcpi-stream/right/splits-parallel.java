// The generators are a list, and its parallel stream has an index in each.

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
        record Share(long samples, SplittableRandom random) {}
        var all = new ArrayList<Share>();
        for (int share = 0; share < shares; share++)
            all.add(new Share(samples * (share + 1) / shares - samples * share / shares,
                    root.split()));
        return all.parallelStream().mapToLong(it -> countInside(it.samples, it.random)).sum()
                * 4.0 / samples;
    }
}
