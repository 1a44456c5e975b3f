// each future adds its square when it has it: in the order of the finishes
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
        List<Integer> squares = Collections.synchronizedList(new ArrayList<>());
        try (var pool = Executors.newFixedThreadPool(workers)) {
            CompletableFuture.allOf(IntStream.range(0, count).mapToObj(x -> CompletableFuture
                    .supplyAsync(() -> slowSquare(x), pool).thenAccept(squares::add))
                    .toArray(CompletableFuture[]::new)).join();
        }
        return squares;
    }
}
