// takes what comes first, with its number, and puts it in order in the end
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

    static List<Integer> parallelSquares(int count, int threads) throws Exception {
        var squares = new TreeMap<Integer, Integer>();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var completed = new ExecutorCompletionService<int[]>(pool);
            for (int i = 0; i < count; i++) {
                int x = i;
                completed.submit(() -> new int[] {x, slowSquare(x)});
            }
            for (int i = 0; i < count; i++) {
                int[] pair = completed.take().get();
                squares.put(pair[0], pair[1]);
            }
        }
        return List.copyOf(squares.values());
    }
}
