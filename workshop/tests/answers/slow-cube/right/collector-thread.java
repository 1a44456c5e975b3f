// a second pool, of one thread, adds to a plain list: only that thread touches it
import module java.base;

class SlowCube {
    static final int[] MILLISECONDS = {800, 600, 1200, 400, 1000};

    static int slowCube(int x) throws InterruptedException {
        Thread.sleep(MILLISECONDS[x % MILLISECONDS.length]);
        return x * x * x;
    }

    static int cube(int x) { // supplyAsync does not take a method that throws
        try {
            return slowCube(x);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<Integer> cubesAsCompleted(int count, int threads) {
        var cubes = new ArrayList<Integer>(); // changed by the collector's thread only
        try (var collector = Executors.newSingleThreadExecutor();
                var pool = Executors.newFixedThreadPool(threads)) {
            var all = IntStream.range(0, count).mapToObj(x -> CompletableFuture
                    .supplyAsync(() -> cube(x), pool).thenAcceptAsync(cubes::add, collector))
                    .toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(all).join();
        }
        return cubes;
    }
}
