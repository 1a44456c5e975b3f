// tasks put into a blocking queue; when all futures have been read, the main thread drains it
import module java.base;

class SlowCube {
    static final int[] MILLISECONDS = {800, 600, 1200, 400, 1000};

    static int slowCube(int x) throws InterruptedException {
        Thread.sleep(MILLISECONDS[x % MILLISECONDS.length]);
        return x * x * x;
    }

    static List<Integer> cubesAsCompleted(int count, int threads) throws Exception {
        BlockingQueue<Integer> queue = new ArrayBlockingQueue<>(count);
        var futures = new ArrayList<Future<?>>();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (int i = 0; i < count; i++) {
                int x = i;
                futures.add(pool.submit(() -> {
                    queue.put(slowCube(x));
                    return null;
                }));
            }
            for (var future : futures) future.get(); // waits, and throws what a task has thrown
        }
        var cubes = new ArrayList<Integer>();
        queue.drainTo(cubes);
        return cubes;
    }
}
