// anyOf in place of allOf: waits for the first only
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
        List<Integer> cubes = Collections.synchronizedList(new ArrayList<>());
        var pool = Executors.newFixedThreadPool(threads);
        var all = IntStream.range(0, count).mapToObj(x -> CompletableFuture
                .supplyAsync(() -> cube(x), pool).thenAccept(cubes::add))
                .toArray(CompletableFuture[]::new);
        pool.shutdown();
        CompletableFuture.anyOf(all).join();
        return cubes;
    }
}
