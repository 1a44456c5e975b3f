// execute, and a latch that every task counts down, also one that has failed

import module java.base;

class SlowCube {
    static final int[] MILLISECONDS = {800, 600, 1200, 400, 1000};

    static int slowCube(int x) throws InterruptedException {
        Thread.sleep(MILLISECONDS[x % MILLISECONDS.length]);
        return x * x * x;
    }

    static int cube(int x) { // for lambdas that may not throw
        try {
            return slowCube(x);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<Integer> cubesAsCompleted(int count, int threads) throws Exception {
        var cubes = new ConcurrentLinkedQueue<Integer>();
        var latch = new CountDownLatch(count);
        var pool = Executors.newFixedThreadPool(threads);
        for (int i = 0; i < count; i++) {
            int x = i;
            pool.execute(() -> {
                try {
                    cubes.add(cube(x));
                } finally {
                    latch.countDown();
                }
            });
        }
        latch.await();
        pool.shutdown();
        return List.copyOf(cubes);
    }
}
