// invokeAny waits for the first that is done; here it is given one at a time

import module java.base;

class SlowCube {
    static final int[] MILLISECONDS = {800, 600, 1200, 400, 1000};

    static int slowCube(int x) throws InterruptedException {
        Thread.sleep(MILLISECONDS[x % MILLISECONDS.length]);
        return x * x * x;
    }

    static List<Integer> cubesAsCompleted(int count, int threads) throws Exception {
        List<Integer> cubes = new ArrayList<>();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        for (int i = 0; i < count; i++) {
            int x = i;
            List<Callable<Integer>> next = List.of(() -> slowCube(x));
            cubes.add(pool.invokeAny(next));
        }
        pool.shutdown();
        return cubes;
    }
}
