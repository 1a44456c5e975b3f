// each task adds its cube, and the main thread adds it once more
import module java.base;

class SlowCube {
    static final int[] MILLISECONDS = {800, 600, 1200, 400, 1000};

    static int slowCube(int x) throws InterruptedException {
        Thread.sleep(MILLISECONDS[x % MILLISECONDS.length]);
        return x * x * x;
    }

    static List<Integer> cubesAsCompleted(int count, int threads) throws Exception {
        var cubes = Collections.synchronizedList(new ArrayList<Integer>());
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var completed = new ExecutorCompletionService<Integer>(pool);
            for (int i = 0; i < count; i++) {
                int x = i;
                completed.submit(() -> {
                    int cube = slowCube(x);
                    cubes.add(cube);
                    return cube;
                });
            }
            for (int i = 0; i < count; i++) cubes.add(completed.take().get());
        }
        return cubes;
    }
}
