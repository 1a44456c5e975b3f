// an array: each task that has finished takes the next free slot, so no two write to the same
import module java.base;

class SlowCube {
    static final int[] MILLISECONDS = {800, 600, 1200, 400, 1000};

    static int slowCube(int x) throws InterruptedException {
        Thread.sleep(MILLISECONDS[x % MILLISECONDS.length]);
        return x * x * x;
    }

    static List<Integer> cubesAsCompleted(int count, int threads) throws Exception {
        var cubes = new Integer[count];
        var slot = new AtomicInteger();
        var futures = new ArrayList<Future<Integer>>();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (int i = 0; i < count; i++) {
                int x = i;
                futures.add(pool.submit(() -> {
                    int cube = slowCube(x);
                    return cubes[slot.getAndIncrement()] = cube;
                }));
            }
            for (var future : futures) future.get();
        }
        return Arrays.asList(cubes);
    }
}
