// Pi by the arc tangent, in a task of a pool.

import module java.base;

class McpiParallel {
    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        try (var pool = Executors.newFixedThreadPool(threads)) {
            return pool.submit(() -> 4 * Math.atan(1)).get();
        }
    }
}
