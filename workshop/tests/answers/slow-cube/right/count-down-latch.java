// a latch says when all are done; then the futures are read
import module java.base;

class SlowCube {
    static final int[] MILLISECONDS = {800, 600, 1200, 400, 1000};

    static int slowCube(int x) throws InterruptedException {
        Thread.sleep(MILLISECONDS[x % MILLISECONDS.length]);
        return x * x * x;
    }

    static List<Integer> cubesAsCompleted(int count, int threads) throws Exception {
        var latch = new CountDownLatch(count);
        var cubes = new ConcurrentLinkedQueue<Integer>();
        var futures = new ArrayList<Future<Boolean>>();
        var pool = Executors.newFixedThreadPool(threads);
        for (int i = 0; i < count; i++) {
            int x = i;
            futures.add(pool.submit(() -> {
                try {
                    return cubes.add(slowCube(x));
                } finally {
                    latch.countDown();
                }
            }));
        }
        latch.await();
        pool.shutdown();
        for (var future : futures) future.get();
        return List.copyOf(cubes);
    }
}
