// sequential(), so that a plain list may be used: it is for the whole stream, the tasks included

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
        List<Integer> cubes = new ArrayList<>();
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            pool.submit(() -> IntStream.range(0, count)
                    .parallel()
                    .mapToObj(SlowCube::cube)
                    .sequential()
                    .forEach(cubes::add)).get();
        } finally {
            pool.shutdown();
        }
        return cubes;
    }
}
