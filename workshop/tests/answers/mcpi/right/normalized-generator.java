// A NormalizedRandomGenerator, here the uniform one, with mean 0 and deviation 1.
//DEPS org.apache.commons:commons-math3:3.6.1

import module java.base;
import org.apache.commons.math3.random.ISAACRandom;
import org.apache.commons.math3.random.NormalizedRandomGenerator;
import org.apache.commons.math3.random.UniformRandomGenerator;

class McpiParallel {
    static class Darts implements Callable<Long> {
        private final NormalizedRandomGenerator generator;
        private final long darts;

        Darts(long darts, long seed) {
            this.darts = darts;
            generator = new UniformRandomGenerator(new ISAACRandom(seed));
        }

        @Override
        public Long call() {
            long hits = 0;
            for (long i = 0; i < darts; i++) {
                double x = generator.nextNormalizedDouble() / Math.sqrt(3);
                double y = generator.nextNormalizedDouble() / Math.sqrt(3);
                if (x * x + y * y <= 1) hits++;
            }
            return hits;
        }
    }

    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        Random seeds = new Random(seed);
        List<Darts> tasks = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            long share = samples / threads + (i < samples % threads ? 1 : 0);
            tasks.add(new Darts(share, seeds.nextLong()));
        }
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            long hits = 0;
            for (Future<Long> future : pool.invokeAll(tasks)) hits += future.get();
            return 4.0 * hits / samples;
        } finally {
            pool.shutdown();
        }
    }
}
