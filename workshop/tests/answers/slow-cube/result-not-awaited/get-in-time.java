// waits a second for each task, and leaves out what takes longer
import module java.base;

class SlowCube {
    static final int[] MILLISECONDS = {800, 600, 1200, 400, 1000};

    static int slowCube(int x) throws InterruptedException {
        Thread.sleep(MILLISECONDS[x % MILLISECONDS.length]);
        return x * x * x;
    }

    static List<Integer> cubesAsCompleted(int count, int threads) throws Exception {
        var cubes = new ConcurrentLinkedQueue<Integer>();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var tasks = new ArrayList<Future<?>>();
            for (int i = 0; i < count; i++) {
                int x = i;
                tasks.add(pool.submit(() -> cubes.add(slowCube(x))));
            }
            for (var task : tasks) {
                try {
                    task.get(1, TimeUnit.SECONDS);
                } catch (TimeoutException e) {
                    break;
                }
            }
            return new ArrayList<>(cubes);
        }
    }
}
