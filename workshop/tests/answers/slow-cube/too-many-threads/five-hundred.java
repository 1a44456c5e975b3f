// 500 threads are started at once, a semaphore lets `threads` of them work
import module java.base;

class SlowCube {
    static final int[] MILLISECONDS = {800, 600, 1200, 400, 1000};

    static int slowCube(int x) throws InterruptedException {
        Thread.sleep(MILLISECONDS[x % MILLISECONDS.length]);
        return x * x * x;
    }

    static List<Integer> cubesAsCompleted(int count, int threads) throws Exception {
        var permits = new Semaphore(threads);
        var cubes = new ArrayList<Integer>();
        try (var pool = new ThreadPoolExecutor(500, 500, 1, TimeUnit.SECONDS,
                new LinkedBlockingQueue<>())) {
            pool.prestartAllCoreThreads();
            var completed = new ExecutorCompletionService<Integer>(pool);
            for (int i = 0; i < count; i++) {
                int x = i;
                completed.submit(() -> {
                    permits.acquire();
                    try {
                        return slowCube(x);
                    } finally {
                        permits.release();
                    }
                });
            }
            for (int i = 0; i < count; i++) cubes.add(completed.take().get());
        }
        return cubes;
    }
}
