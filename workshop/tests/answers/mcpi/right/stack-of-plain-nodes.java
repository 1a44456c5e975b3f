// A stack without locks: plain nodes, pushed by compareAndSet on the top.

import module java.base;

class McpiParallel {
    static final class Node {
        long inside;
        Node below;
    }

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
        var top = new AtomicReference<Node>();
        var tasks = new ArrayList<Callable<Void>>();
        for (int task = 0; task < threads; task++) {
            long share = samples / threads + (task < samples % threads ? 1 : 0);
            var random = root.split();
            tasks.add(() -> {
                var node = new Node();
                node.inside = countInside(share, random);
                do node.below = top.get();
                while (!top.compareAndSet(node.below, node));
                return null;
            });
        }
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (var done : pool.invokeAll(tasks)) done.get();
        }
        long inside = 0;
        for (var node = top.get(); node != null; node = node.below) inside += node.inside;
        return 4.0 * inside / samples;
    }
}
