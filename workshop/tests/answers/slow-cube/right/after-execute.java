// a ThreadPoolExecutor whose afterExecute notes what has finished
import module java.base;

class SlowCube {
    static final int[] MILLISECONDS = {800, 600, 1200, 400, 1000};

    static int slowCube(int x) throws InterruptedException {
        Thread.sleep(MILLISECONDS[x % MILLISECONDS.length]);
        return x * x * x;
    }

    static List<Integer> cubesAsCompleted(int count, int threads) throws Exception {
        var done = new ConcurrentLinkedQueue<Future<?>>();
        var pool = new ThreadPoolExecutor(threads, threads, 0, TimeUnit.SECONDS,
                new LinkedBlockingQueue<>()) {
            @Override protected void afterExecute(Runnable task, Throwable problem) {
                done.add((Future<?>) task);
            }
        };
        for (int i = 0; i < count; i++) {
            int x = i;
            pool.submit(() -> slowCube(x));
        }
        pool.close(); // waits for all of them
        var cubes = new ArrayList<Integer>();
        for (var future : done) cubes.add((Integer) future.get());
        return cubes;
    }
}
