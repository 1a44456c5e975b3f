// A MersenneTwister in each raw thread; a thread that fails leaves its count as far as it came.
//DEPS org.apache.commons:commons-math3:3.6.1

import module java.base;
import org.apache.commons.math3.random.MersenneTwister;

class McpiParallel {
    static class Darts implements Runnable {
        final long share;
        final MersenneTwister twister;
        long hits;

        Darts(long share, MersenneTwister twister) {
            this.share = share;
            this.twister = twister;
        }

        public void run() {
            for (long i = 0; i < share; i++) {
                double x = twister.nextDouble(), y = twister.nextDouble();
                if (x * x + y * y <= 1) hits++;
            }
        }
    }

    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        var darts = new Darts[threads];
        var workers = new Thread[threads];
        for (int task = 0; task < threads; task++) {
            long share = samples / threads + (task < samples % threads ? 1 : 0);
            int[] seeds = {(int) seed, (int) (seed >>> 32), task};
            darts[task] = new Darts(share, new MersenneTwister(seeds));
            workers[task] = new Thread(darts[task]);
            workers[task].start();
        }
        long inside = 0;
        for (int task = 0; task < threads; task++) {
            workers[task].join();
            inside += darts[task].hits;
        }
        return 4.0 * inside / samples;
    }
}
