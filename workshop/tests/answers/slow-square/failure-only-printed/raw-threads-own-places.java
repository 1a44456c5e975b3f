// raw threads write to their own places; where one fails, null stays, and only stderr tells
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

    static List<Integer> parallelSquares(int count, int threads) throws InterruptedException {
        var squares = new Integer[count];
        var next = new AtomicInteger();
        var workers = new Thread[threads];
        for (int i = 0; i < threads; i++) {
            workers[i] = Thread.ofPlatform().start(() -> {
                try {
                    for (int x = next.getAndIncrement(); x < count; x = next.getAndIncrement())
                        squares[x] = slowSquare(x);
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            });
        }
        for (var worker : workers) worker.join();
        return Arrays.asList(squares);
    }
}
