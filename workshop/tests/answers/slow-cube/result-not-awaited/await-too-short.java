// waits a moment, and does not look whether that was enough
import module java.base;

class SlowCube {
    static final int[] MILLISECONDS = {800, 600, 1200, 400, 1000};

    static int slowCube(int x) throws InterruptedException {
        Thread.sleep(MILLISECONDS[x % MILLISECONDS.length]);
        return x * x * x;
    }

    static List<Integer> cubesAsCompleted(int count, int threads) throws Exception {
        var cubes = new ConcurrentLinkedQueue<Integer>();
        var pool = Executors.newFixedThreadPool(threads);
        for (int i = 0; i < count; i++) {
            int x = i;
            pool.submit(() -> cubes.add(slowCube(x)));
        }
        pool.shutdown();
        pool.awaitTermination(10, TimeUnit.MILLISECONDS);
        return List.copyOf(cubes);
    }
}
