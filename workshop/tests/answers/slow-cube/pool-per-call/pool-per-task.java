// a new pool of one thread for every task; a semaphore limits how many there are
import module java.base;

class SlowCube {
    static final int[] MILLISECONDS = {800, 600, 1200, 400, 1000};

    static int slowCube(int x) throws InterruptedException {
        Thread.sleep(MILLISECONDS[x % MILLISECONDS.length]);
        return x * x * x;
    }

    static List<Integer> cubesAsCompleted(int count, int threads) throws Exception {
        var permits = new Semaphore(threads);
        var cubes = new ConcurrentLinkedQueue<Integer>();
        var futures = new ArrayList<Future<Boolean>>();
        for (int i = 0; i < count; i++) {
            int x = i;
            permits.acquire();
            var pool = Executors.newFixedThreadPool(1);
            futures.add(pool.submit(() -> {
                try {
                    return cubes.add(slowCube(x));
                } finally {
                    permits.release();
                }
            }));
            pool.shutdown();
        }
        for (var future : futures) future.get();
        return List.copyOf(cubes);
    }
}
