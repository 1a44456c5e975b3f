// invokeAll waits, but its futures are not read
import module java.base;

class SlowCube {
    static final int[] MILLISECONDS = {800, 600, 1200, 400, 1000};

    static int slowCube(int x) throws InterruptedException {
        Thread.sleep(MILLISECONDS[x % MILLISECONDS.length]);
        return x * x * x;
    }

    static List<Integer> cubesAsCompleted(int count, int threads) throws Exception {
        var cubes = new LinkedBlockingQueue<Integer>();
        var tasks = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < count; i++) {
            int x = i;
            tasks.add(() -> cubes.add(slowCube(x)));
        }
        try (var pool = Executors.newFixedThreadPool(threads)) {
            pool.invokeAll(tasks);
        }
        return new ArrayList<>(cubes);
    }
}
