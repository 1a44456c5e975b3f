// a completion service on the common pool, whose parallelism is set to `threads` for a while
import module java.base;

class SlowCube {
    static final int[] MILLISECONDS = {800, 600, 1200, 400, 1000};

    static int slowCube(int x) throws InterruptedException {
        Thread.sleep(MILLISECONDS[x % MILLISECONDS.length]);
        return x * x * x;
    }

    static List<Integer> cubesAsCompleted(int count, int threads) throws Exception {
        var pool = ForkJoinPool.commonPool();
        int before = pool.setParallelism(threads);
        var cubes = new ArrayList<Integer>();
        try {
            var completed = new ExecutorCompletionService<Integer>(pool);
            for (int i = 0; i < count; i++) {
                int x = i;
                completed.submit(() -> slowCube(x));
            }
            for (int i = 0; i < count; i++) cubes.add(completed.take().get());
        } finally {
            pool.setParallelism(before);
        }
        return cubes;
    }
}
