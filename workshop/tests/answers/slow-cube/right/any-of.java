// CompletableFuture.anyOf waits for the first of those that are left
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
            var pending = new ArrayList<CompletableFuture<Integer>>();
            for (int i = 0; i < count; i++) {
                int x = i;
                pending.add(CompletableFuture.supplyAsync(() -> cube(x), pool));
            }
            while (!pending.isEmpty()) {
                CompletableFuture.anyOf(pending.toArray(CompletableFuture[]::new)).join();
                for (var it = pending.iterator(); it.hasNext(); ) {
                    var future = it.next();
                    if (!future.isDone()) continue;
                    cubes.add(future.join());
                    it.remove();
                }
            }
        }
        return cubes;
    }
}
