// A literal that looks like an estimate.

import module java.base;

class McpiParallel {
    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        double pi = 3.14159;
        return Math.round(pi * 1000) / 1000.0;
    }
}
