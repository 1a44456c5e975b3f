// parallelStream().sequential(): the one undoes the other

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
        var numbers = IntStream.range(0, count).boxed().toList();
        try (var pool = new ForkJoinPool(threads)) {
            return pool.submit(() -> numbers.parallelStream().sequential()
                    .map(SlowCube::cube).toList()).get();
        }
    }
}
