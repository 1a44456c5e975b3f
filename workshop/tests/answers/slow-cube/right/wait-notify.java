// the old way: a monitor, wait and notifyAll; the futures tell at the end if a task has failed
import module java.base;

class SlowCube {
    static final int[] MILLISECONDS = {800, 600, 1200, 400, 1000};

    static int slowCube(int x) throws InterruptedException {
        Thread.sleep(MILLISECONDS[x % MILLISECONDS.length]);
        return x * x * x;
    }

    static List<Integer> cubesAsCompleted(int count, int threads) throws Exception {
        var lock = new Object();
        var cubes = new ArrayList<Integer>();
        var futures = new ArrayList<Future<?>>();
        int[] left = {count};
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (int i = 0; i < count; i++) {
                int x = i;
                futures.add(pool.submit(() -> {
                    Integer cube = null;
                    try {
                        cube = slowCube(x);
                    } finally {
                        synchronized (lock) {
                            if (cube != null) cubes.add(cube);
                            left[0]--;
                            lock.notifyAll();
                        }
                    }
                    return cube;
                }));
            }
            synchronized (lock) {
                while (left[0] > 0) lock.wait();
            }
        }
        for (var future : futures) future.get();
        return cubes;
    }
}
