// a cached pool: a thread for each task, whatever was asked
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
        var tasks = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < count; i++) {
            int x = i;
            tasks.add(() -> slowSquare(x));
        }
        var squares = new ArrayList<Integer>();
        try (var pool = Executors.newCachedThreadPool()) {
            for (var square : pool.invokeAll(tasks)) squares.add(square.get());
        }
        return squares;
    }
}
