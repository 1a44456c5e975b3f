// a semaphore that was to guard the list is held while the task sleeps

import module java.base;

class SlowCube {
    static final int[] MILLISECONDS = {800, 600, 1200, 400, 1000};

    static int slowCube(int x) throws InterruptedException {
        Thread.sleep(MILLISECONDS[x % MILLISECONDS.length]);
        return x * x * x;
    }

    static List<Integer> cubesAsCompleted(int count, int threads) throws Exception {
        var guard = new Semaphore(1);
        var cubes = new ArrayList<Integer>();
        var tasks = new ArrayList<Callable<Void>>();
        for (int i = 0; i < count; i++) {
            int x = i;
            tasks.add(() -> {
                guard.acquire();
                try {
                    cubes.add(slowCube(x));
                } finally {
                    guard.release();
                }
                return null;
            });
        }
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (var future : pool.invokeAll(tasks)) future.get();
        }
        return cubes;
    }
}
