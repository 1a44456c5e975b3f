// synchronized, but on the task: every task is another object
import module java.base;

class SlowCube {
    static final int[] MILLISECONDS = {800, 600, 1200, 400, 1000};

    static int slowCube(int x) throws InterruptedException {
        Thread.sleep(MILLISECONDS[x % MILLISECONDS.length]);
        return x * x * x;
    }

    record Task(int x, List<Integer> cubes) implements Callable<Void> {
        public Void call() throws InterruptedException {
            int cube = slowCube(x);
            synchronized (this) {
                cubes.add(cube);
            }
            return null;
        }
    }

    static List<Integer> cubesAsCompleted(int count, int threads) throws Exception {
        var cubes = new ArrayList<Integer>();
        var tasks = new ArrayList<Task>();
        for (int x = 0; x < count; x++) tasks.add(new Task(x, cubes));
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (var future : pool.invokeAll(tasks)) future.get();
        }
        return cubes;
    }
}
