// The exercise as it was given, with its TODO.

import module java.base;

class McpiForkjoin {
    static long countInside(long samples, SplittableRandom random) {
        long inside = 0;
        for (long sample = 0; sample < samples; sample++) {
            double x = random.nextDouble(), y = random.nextDouble();
            if (x * x + y * y <= 1) inside++;
        }
        return inside;
    }

    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        return byHalves(samples, threads, threads, seed); // as many leaves as threads
    }

    static double byHalves(long samples, int leaves, int threads, long seed) throws Exception {
        // TODO: this is still the serial code. Cut it in two, again and again, into `leaves` parts.
        return 4.0 * countInside(samples, new SplittableRandom(seed)) / samples;
    }
}
