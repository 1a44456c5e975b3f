// mapConcurrent again, with another source and a collector
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
        Gatherer<Integer, ?, Integer> square = Gatherers.mapConcurrent(workers, x -> slowSquare(x));
        return Stream.iterate(0, x -> x < count, x -> x + 1).gather(square)
                .collect(Collectors.toCollection(ArrayList::new));
    }
}
