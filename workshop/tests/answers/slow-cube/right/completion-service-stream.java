// a completion service, with streams in place of the loops, and a helper that hides the exceptions
import module java.base;

class SlowCube {
    static final int[] MILLISECONDS = {800, 600, 1200, 400, 1000};

    static int slowCube(int x) throws InterruptedException {
        Thread.sleep(MILLISECONDS[x % MILLISECONDS.length]);
        return x * x * x;
    }

    static <T> T next(CompletionService<T> completed) {
        try {
            return completed.take().get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<Integer> cubesAsCompleted(int count, int threads) {
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var completed = new ExecutorCompletionService<Integer>(pool);
            IntStream.range(0, count).forEach(x -> completed.submit(() -> slowCube(x)));
            return IntStream.range(0, count).mapToObj(_ -> next(completed)).toList();
        }
    }
}
