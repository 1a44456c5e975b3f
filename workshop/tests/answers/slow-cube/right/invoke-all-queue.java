// invokeAll; its futures are in the order of the tasks, so the tasks add to a queue themselves
import module java.base;

class SlowCube {
    static final int[] MILLISECONDS = {800, 600, 1200, 400, 1000};

    static int slowCube(int x) throws InterruptedException {
        Thread.sleep(MILLISECONDS[x % MILLISECONDS.length]);
        return x * x * x;
    }

    static List<Integer> cubesAsCompleted(int count, int threads) throws Exception {
        var cubes = new LinkedBlockingDeque<Integer>();
        var tasks = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < count; i++) {
            int x = i;
            tasks.add(() -> cubes.offer(slowCube(x)));
        }
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (var added : pool.invokeAll(tasks)) added.get(); // throws what a task has thrown
        }
        return new ArrayList<>(cubes);
    }
}
