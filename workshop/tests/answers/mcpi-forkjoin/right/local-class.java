// A class inside the method: it sees the parameters, and its tasks know a range of leaves.

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
        var root = new SplittableRandom(seed);
        var randoms = new SplittableRandom[threads];
        Arrays.setAll(randoms, _ -> root.split());

        class Leaves extends RecursiveTask<Long> {
            final int first, last;

            Leaves(int first, int last) {
                this.first = first;
                this.last = last;
            }

            @Override protected Long compute() {
                if (last - first > 1) {
                    int middle = (first + last) >>> 1;
                    var left = new Leaves(first, middle);
                    left.fork();
                    return new Leaves(middle, last).compute() + left.join();
                }
                long share = samples / threads + (first < samples % threads ? 1 : 0);
                return countInside(share, randoms[first]);
            }
        }

        try (var pool = new ForkJoinPool(threads)) {
            return 4.0 * pool.submit(new Leaves(0, threads)).join() / samples;
        }
    }
}
