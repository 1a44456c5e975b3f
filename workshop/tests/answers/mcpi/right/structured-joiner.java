// Structured concurrency on platform threads; the joiner gives a stream of the subtasks.
//PREVIEW

import module java.base;
import java.util.concurrent.StructuredTaskScope.*;

class McpiParallel {
    static long throwDarts(long darts, SplittableRandom random) {
        long hits = 0;
        while (darts-- > 0) {
            double x = 2 * random.nextDouble() - 1;
            double y = 2 * random.nextDouble() - 1;
            if (x * x + y * y <= 1) hits++;
        }
        return hits;
    }

    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        var root = new SplittableRandom(seed);
        try (var scope = StructuredTaskScope.open(Joiner.<Long>allSuccessfulOrThrow(),
                config -> config.withThreadFactory(Thread.ofPlatform().factory()))) {
            for (int task = 0; task < threads; task++) {
                long share = samples / threads + (task < samples % threads ? 1 : 0);
                var random = root.split();
                scope.fork(() -> throwDarts(share, random));
            }
            return 4.0 * scope.join().mapToLong(Subtask::get).sum() / samples;
        }
    }
}
