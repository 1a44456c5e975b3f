// the index is volatile, but ++ still reads and writes separately
import module java.base;

class SlowCube {
    static final int[] MILLISECONDS = {800, 600, 1200, 400, 1000};

    static int slowCube(int x) throws InterruptedException {
        Thread.sleep(MILLISECONDS[x % MILLISECONDS.length]);
        return x * x * x;
    }

    static volatile int next;

    static List<Integer> cubesAsCompleted(int count, int threads) throws Exception {
        var cubes = new Integer[count];
        next = 0;
        var futures = new ArrayList<Future<?>>();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (int i = 0; i < count; i++) {
                int x = i;
                futures.add(pool.submit(() -> {
                    int cube = slowCube(x);
                    return cubes[next++] = cube;
                }));
            }
            for (var future : futures) future.get();
        }
        return Arrays.asList(cubes);
    }
}
