// execute, and a synchronized method that adds; a task that fails is printed, and its cube missing
import module java.base;

class SlowCube {
    static final int[] MILLISECONDS = {800, 600, 1200, 400, 1000};

    static int slowCube(int x) throws InterruptedException {
        Thread.sleep(MILLISECONDS[x % MILLISECONDS.length]);
        return x * x * x;
    }

    static synchronized void add(List<Integer> cubes, int cube) { cubes.add(cube); }

    static List<Integer> cubesAsCompleted(int count, int threads) {
        var cubes = new ArrayList<Integer>();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (int i = 0; i < count; i++) {
                int x = i;
                pool.execute(() -> {
                    try {
                        add(cubes, slowCube(x));
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                });
            }
        } // close waits for the tasks
        return cubes;
    }
}
