// tasks put themselves on the list when they start, not when they have finished
import module java.base;

class SlowCube {
    static final int[] MILLISECONDS = {800, 600, 1200, 400, 1000};

    static int slowCube(int x) throws InterruptedException {
        Thread.sleep(MILLISECONDS[x % MILLISECONDS.length]);
        return x * x * x;
    }

    static List<Integer> cubesAsCompleted(int count, int threads) throws Exception {
        var order = new ConcurrentLinkedQueue<Integer>();
        var futures = new ArrayList<Future<Integer>>();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (int i = 0; i < count; i++) {
                int x = i;
                futures.add(pool.submit(() -> {
                    order.add(x);
                    return slowCube(x);
                }));
            }
        }
        var cubes = new ArrayList<Integer>();
        for (int x : order) cubes.add(futures.get(x).get());
        return cubes;
    }
}
