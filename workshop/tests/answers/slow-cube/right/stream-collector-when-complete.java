// whenComplete puts the future into a queue, a stream takes from it
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
        var done = new ConcurrentLinkedQueue<CompletableFuture<Integer>>();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (int i = 0; i < count; i++) {
                int x = i;
                var future = CompletableFuture.supplyAsync(() -> cube(x), pool);
                future.whenComplete((_, _) -> done.add(future));
            }
        }
        return done.stream().map(CompletableFuture::join).toList();
    }
}
