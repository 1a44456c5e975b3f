// the futures are dropped: the callbacks will come later
import module java.base;

class SlowCube {
    static final int[] MILLISECONDS = {800, 600, 1200, 400, 1000};

    static int slowCube(int x) throws InterruptedException {
        Thread.sleep(MILLISECONDS[x % MILLISECONDS.length]);
        return x * x * x;
    }

    static int cube(int x) { // supplyAsync does not take a method that throws
        try {
            return slowCube(x);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<Integer> cubesAsCompleted(int count, int threads) {
        var cubes = new CopyOnWriteArrayList<Integer>();
        var pool = Executors.newFixedThreadPool(threads);
        for (int i = 0; i < count; i++) {
            int x = i;
            CompletableFuture.supplyAsync(() -> cube(x), pool).thenAccept(cubes::add);
        }
        pool.shutdown();
        return cubes;
    }
}
