// invokeAll: its futures are in the order of the tasks
import module java.base;

class SlowCube {
    static final int[] MILLISECONDS = {800, 600, 1200, 400, 1000};

    static int slowCube(int x) throws InterruptedException {
        Thread.sleep(MILLISECONDS[x % MILLISECONDS.length]);
        return x * x * x;
    }

    static List<Integer> cubesAsCompleted(int count, int threads) throws Exception {
        var tasks = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < count; i++) {
            int x = i;
            tasks.add(() -> slowCube(x));
        }
        var cubes = new ArrayList<Integer>();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (var future : pool.invokeAll(tasks)) cubes.add(future.get());
        }
        return cubes;
    }
}
