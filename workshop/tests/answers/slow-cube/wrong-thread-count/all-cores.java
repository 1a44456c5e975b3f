// a thread per core, whatever was asked
import module java.base;

class SlowCube {
    static final int[] MILLISECONDS = {800, 600, 1200, 400, 1000};

    static int slowCube(int x) throws InterruptedException {
        Thread.sleep(MILLISECONDS[x % MILLISECONDS.length]);
        return x * x * x;
    }

    static List<Integer> cubesAsCompleted(int count, int threads) throws Exception {
        var cubes = new ConcurrentLinkedQueue<Integer>();
        var futures = new ArrayList<Future<?>>();
        try (var pool = Executors.newFixedThreadPool(
                Runtime.getRuntime().availableProcessors())) {
            for (int i = 0; i < count; i++) {
                int x = i;
                futures.add(pool.submit(() -> cubes.add(slowCube(x))));
            }
            for (var future : futures) future.get();
        }
        return List.copyOf(cubes);
    }
}
