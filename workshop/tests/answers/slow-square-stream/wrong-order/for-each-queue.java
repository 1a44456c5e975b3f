// forEach in a pool of its own adds to a queue: in the order of the finishes
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
        var squares = new ConcurrentLinkedQueue<Integer>();
        try (var pool = new ForkJoinPool(workers)) {
            pool.submit(() -> IntStream.range(0, count).parallel()
                    .forEach(x -> squares.add(slowSquare(x)))).join();
        }
        return List.copyOf(squares);
    }
}
