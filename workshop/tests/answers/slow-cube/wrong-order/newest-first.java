// each cube is put at the front, so the list is back to front
import module java.base;

class SlowCube {
    static final int[] MILLISECONDS = {800, 600, 1200, 400, 1000};

    static int slowCube(int x) throws InterruptedException {
        Thread.sleep(MILLISECONDS[x % MILLISECONDS.length]);
        return x * x * x;
    }

    static List<Integer> cubesAsCompleted(int count, int threads) throws Exception {
        var cubes = new ConcurrentLinkedDeque<Integer>();
        var futures = new ArrayList<Future<?>>();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (int i = 0; i < count; i++) {
                int x = i;
                futures.add(pool.submit(() -> {
                    cubes.addFirst(slowCube(x));
                    return null;
                }));
            }
            for (var future : futures) future.get();
        }
        return List.copyOf(cubes);
    }
}
