// calls the serial version, on a thread of a pool
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
        try (var pool = Executors.newFixedThreadPool(threads)) {
            return pool.submit(() -> serialSquares(count)).get();
        }
    }
}
