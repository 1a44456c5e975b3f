// a virtual thread for each task, a semaphore for `threads` at once
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
        var permits = new Semaphore(threads);
        var futures = new ArrayList<Future<Integer>>();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < count; i++) {
                int x = i;
                futures.add(executor.submit(() -> {
                    permits.acquire();
                    try {
                        return slowSquare(x);
                    } finally {
                        permits.release();
                    }
                }));
            }
        }
        var squares = new ArrayList<Integer>();
        for (var future : futures) squares.add(future.get());
        return squares;
    }
}
