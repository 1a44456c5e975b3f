// thenAccept adds to a plain ArrayList, in whichever thread
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
        var cubes = new ArrayList<Integer>();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var all = IntStream.range(0, count).mapToObj(x -> CompletableFuture
                    .supplyAsync(() -> cube(x), pool).thenAccept(cubes::add))
                    .toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(all).join();
        }
        return cubes;
    }
}
