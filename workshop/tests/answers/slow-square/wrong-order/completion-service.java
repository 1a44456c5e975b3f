// in the order of the finishes, though the list is to be in the order of the tasks; last one first
import module java.base;

class SlowSquare {
    static int slowSquare(int x) throws InterruptedException {
        Thread.sleep(1000);
        return x * x;
    }

    static List<Integer> serialSquares(int count) throws InterruptedException {
        var squares = new ArrayList<Integer>();
        for (int x = 0; x < count; x++) squares.add(slowSquare(x));
        return squares;
    }

    static List<Integer> parallelSquares(int count, int threads) throws Exception {
        var squares = new ArrayList<Integer>();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var completed = new ExecutorCompletionService<Integer>(pool);
            for (int i = count - 1; i >= 0; i--) {
                int x = i;
                completed.submit(() -> slowSquare(x));
            }
            for (int i = 0; i < count; i++) squares.add(completed.take().get());
        }
        return squares;
    }
}
