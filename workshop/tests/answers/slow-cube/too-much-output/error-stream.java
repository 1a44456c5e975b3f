// prints what it does to the error stream, a hundred million times
import module java.base;

class SlowCube {
    static final int[] MILLISECONDS = {800, 600, 1200, 400, 1000};

    static int slowCube(int x) throws InterruptedException {
        Thread.sleep(MILLISECONDS[x % MILLISECONDS.length]);
        return x * x * x;
    }

    static List<Integer> cubesAsCompleted(int count, int threads) throws Exception {
        var cubes = new ConcurrentLinkedQueue<Integer>();
        var futures = new ArrayList<Future<Boolean>>();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (int i = 0; i < count; i++) {
                int x = i;
                futures.add(pool.submit(() -> cubes.add(slowCube(x))));
            }
            for (int i = 0; i < 100_000_000; i++) System.err.println("tasks: " + futures);
            for (var future : futures) future.get();
        }
        return List.copyOf(cubes);
    }
}
