// CompletableFutures in a pool of their own, joined in order
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

    static int square(int x) {
        try {
            return slowSquare(x);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<Integer> parallelSquares(int count, int threads) {
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var futures = IntStream.range(0, count)
                    .mapToObj(x -> CompletableFuture.supplyAsync(() -> square(x), pool)).toList();
            return futures.stream().map(CompletableFuture::join).toList();
        }
    }
}
