// a stream submits to a pool, and when it has submitted all, another stream joins
import module java.base;

class SlowSquareStream {
    static int slowSquare(int x) {
        try {
            Thread.sleep(1000);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return x * x;
    }

    static List<Integer> squares(int count, int workers) {
        try (var pool = Executors.newFixedThreadPool(workers)) {
            var futures = IntStream.range(0, count)
                    .mapToObj(x -> CompletableFuture.supplyAsync(() -> slowSquare(x), pool))
                    .toList();
            return futures.stream().map(CompletableFuture::join).toList();
        }
    }
}
