// supplyAsync without a pool: the tasks sleep in the common pool, which is made to fit for a while
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
        var cubes = new ConcurrentLinkedQueue<Integer>();
        int before = ForkJoinPool.commonPool().setParallelism(threads);
        try {
            var all = IntStream.range(0, count).mapToObj(x -> CompletableFuture
                    .supplyAsync(() -> cube(x)).thenAccept(cubes::add))
                    .toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(all).join();
        } finally {
            ForkJoinPool.commonPool().setParallelism(before);
        }
        return List.copyOf(cubes);
    }
}
