// invokeAll, but of one task at a time
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
            for (int i = 0; i < count; i++) {
                int x = i;
                List<Callable<Integer>> task = List.of(() -> slowSquare(x));
                for (var square : pool.invokeAll(task)) squares.add(square.get());
            }
        }
        return squares;
    }
}
