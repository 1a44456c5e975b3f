// a parallel stream in a pool of its own: toList keeps the order of the stream
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

    static List<Integer> cubesAsCompleted(int count, int threads) throws Exception {
        try (var pool = new ForkJoinPool(threads)) {
            return pool.submit(() -> IntStream.range(0, count).parallel()
                    .mapToObj(SlowCube::cube).toList()).get();
        }
    }
}
