// shutdown takes no new tasks; it does not wait
import module java.base;

class SlowCube {
    static final int[] MILLISECONDS = {800, 600, 1200, 400, 1000};

    static int slowCube(int x) throws InterruptedException {
        Thread.sleep(MILLISECONDS[x % MILLISECONDS.length]);
        return x * x * x;
    }

    static List<Integer> cubesAsCompleted(int count, int threads) throws Exception {
        var cubes = Collections.synchronizedList(new ArrayList<Integer>());
        var pool = Executors.newFixedThreadPool(threads);
        for (int i = 0; i < count; i++) {
            int x = i;
            pool.submit(() -> cubes.add(slowCube(x)));
        }
        pool.shutdown();
        return cubes;
    }
}
