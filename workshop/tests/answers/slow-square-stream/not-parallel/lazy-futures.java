// one lazy stream submits and joins: each future is joined before the next is submitted
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
            return IntStream.range(0, count)
                    .mapToObj(x -> CompletableFuture.supplyAsync(() -> slowSquare(x), pool))
                    .map(CompletableFuture::join).toList();
        }
    }
}
