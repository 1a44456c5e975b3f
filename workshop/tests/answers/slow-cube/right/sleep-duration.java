// sleeps for a Duration, in a switch
import module java.base;

class SlowCube {
    static int slowCube(int x) throws InterruptedException {
        Thread.sleep(Duration.ofMillis(switch (x % 5) {
            case 0 -> 800;
            case 1 -> 600;
            case 2 -> 1200;
            case 3 -> 400;
            default -> 1000;
        }));
        return x * x * x;
    }

    static List<Integer> cubesAsCompleted(int count, int threads) throws Exception {
        var cubes = new ArrayList<Integer>();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var completed = new ExecutorCompletionService<Integer>(pool);
            for (int i = 0; i < count; i++) {
                int x = i;
                completed.submit(() -> slowCube(x));
            }
            for (int i = 0; i < count; i++) cubes.add(completed.take().get());
        }
        return cubes;
    }
}
