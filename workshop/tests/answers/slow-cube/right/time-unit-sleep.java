// sleeps with TimeUnit, and polls the completion service with a time limit
import module java.base;

class SlowCube {
    static final int[] MILLISECONDS = {800, 600, 1200, 400, 1000};

    static int slowCube(int x) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(MILLISECONDS[x % MILLISECONDS.length]);
        return x * x * x;
    }

    static List<Integer> cubesAsCompleted(int count, int threads) throws Exception {
        var cubes = new ArrayList<Integer>();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var completed = new ExecutorCompletionService<Integer>(pool);
            for (int i = 0; i < count; i++) {
                final int x = i;
                completed.submit(() -> slowCube(x));
            }
            while (cubes.size() < count) {
                var future = completed.poll(50, TimeUnit.MILLISECONDS);
                if (future != null) cubes.add(future.get());
            }
        }
        return cubes;
    }
}
