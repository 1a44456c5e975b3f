// submits a task and waits for it at once, in the same loop
import module java.base;

class SlowCube {
    static final int[] MILLISECONDS = {800, 600, 1200, 400, 1000};

    static int slowCube(int x) throws InterruptedException {
        Thread.sleep(MILLISECONDS[x % MILLISECONDS.length]);
        return x * x * x;
    }

    static List<Integer> cubesAsCompleted(int count, int threads) throws Exception {
        var cubes = new ArrayList<Integer>();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var completed = new ExecutorCompletionService<Integer>(pool);
            for (int i = 0; i < count; i++) {
                int x = i;
                completed.submit(() -> slowCube(x));
                cubes.add(completed.take().get());
            }
        }
        return cubes;
    }
}
