// a structured scope without a limit: every subtask has a thread
//PREVIEW
import module java.base;

class SlowCube {
    static final int[] MILLISECONDS = {800, 600, 1200, 400, 1000};

    static int slowCube(int x) throws InterruptedException {
        Thread.sleep(MILLISECONDS[x % MILLISECONDS.length]);
        return x * x * x;
    }

    static List<Integer> cubesAsCompleted(int count, int threads) throws Exception {
        var cubes = new ConcurrentLinkedQueue<Integer>();
        try (var scope = StructuredTaskScope.open()) {
            for (int i = 0; i < count; i++) {
                int x = i;
                scope.fork(() -> cubes.add(slowCube(x)));
            }
            scope.join();
        }
        return List.copyOf(cubes);
    }
}
