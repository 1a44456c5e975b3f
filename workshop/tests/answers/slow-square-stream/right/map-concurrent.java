// mapConcurrent, as given
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
        return IntStream.range(0, count).boxed()
                .gather(Gatherers.mapConcurrent(workers, SlowSquareStream::slowSquare)).toList();
    }
}
