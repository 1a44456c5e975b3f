// the stream is lazy: it submits a task, gets its result, and only then submits the next
import module java.base;

class SlowCube {
    static final int[] MILLISECONDS = {800, 600, 1200, 400, 1000};

    static int slowCube(int x) throws InterruptedException {
        Thread.sleep(MILLISECONDS[x % MILLISECONDS.length]);
        return x * x * x;
    }

    static <T> T get(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<Integer> cubesAsCompleted(int count, int threads) {
        try (var pool = Executors.newFixedThreadPool(threads)) {
            return IntStream.range(0, count)
                    .mapToObj(x -> pool.submit(() -> slowCube(x)))
                    .map(SlowCube::get).toList();
        }
    }
}
