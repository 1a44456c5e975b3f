// a work-stealing pool; the tasks add to a CopyOnWriteArrayList
import module java.base;

class SlowCube {
    static final int[] MILLISECONDS = {800, 600, 1200, 400, 1000};

    static int slowCube(int x) throws InterruptedException {
        Thread.sleep(MILLISECONDS[x % MILLISECONDS.length]);
        return x * x * x;
    }

    static List<Integer> cubesAsCompleted(int count, int threads) throws Exception {
        var cubes = new CopyOnWriteArrayList<Integer>();
        try (var pool = Executors.newWorkStealingPool(threads)) {
            var futures = new ArrayList<Future<Boolean>>();
            for (int i = 0; i < count; i++) {
                int x = i;
                futures.add(pool.submit(() -> cubes.add(slowCube(x))));
            }
            for (var future : futures) future.get();
        }
        return cubes;
    }
}
