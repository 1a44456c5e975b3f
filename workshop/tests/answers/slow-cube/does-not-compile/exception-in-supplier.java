// a Supplier may not throw InterruptedException
import module java.base;

class SlowCube {
    static final int[] MILLISECONDS = {800, 600, 1200, 400, 1000};

    static int slowCube(int x) throws InterruptedException {
        Thread.sleep(MILLISECONDS[x % MILLISECONDS.length]);
        return x * x * x;
    }

    static List<Integer> cubesAsCompleted(int count, int threads) {
        List<Integer> cubes = Collections.synchronizedList(new ArrayList<>());
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var all = IntStream.range(0, count).mapToObj(x -> CompletableFuture
                    .supplyAsync(() -> slowCube(x), pool).thenAccept(cubes::add))
                    .toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(all).join();
        }
        return cubes;
    }
}
