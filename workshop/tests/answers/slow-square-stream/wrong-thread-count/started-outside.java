// the stream is made in a pool of its own, but started outside of it: so it uses the common pool
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
        try (var pool = new ForkJoinPool(workers)) {
            return pool.submit(() -> IntStream.range(0, count).parallel()
                    .mapToObj(SlowSquareStream::slowSquare)).join().toList();
        }
    }
}
