// parallel and sequential are switches of the whole stream: the last one counts
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
                    .mapToObj(SlowSquareStream::slowSquare).sequential().toList()).join();
        }
    }
}
