// Commons Math: a MersenneTwister a thread, all seeded alike.
//DEPS org.apache.commons:commons-math3:3.6.1

import module java.base;
import org.apache.commons.math3.random.MersenneTwister;

class McpiParallel {
    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        var counts = new long[threads];
        var workers = new Thread[threads];
        for (int t = 0; t < threads; t++) {
            int task = t;
            workers[t] = new Thread(() -> {
                long share = samples / threads + (task < samples % threads ? 1 : 0);
                var random = new MersenneTwister(seed);
                long inside = 0;
                for (long i = 0; i < share; i++) {
                    double x = random.nextDouble(), y = random.nextDouble();
                    if (x * x + y * y <= 1) inside++;
                }
                counts[task] = inside;
            });
            workers[t].start();
        }
        for (var worker : workers) worker.join();
        return 4.0 * LongStream.of(counts).sum() / samples;
    }
}
