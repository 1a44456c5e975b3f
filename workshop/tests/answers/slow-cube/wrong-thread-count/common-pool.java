// supplyAsync without a pool: as many workers as the common pool happens to have
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
        var all = new ArrayList<CompletableFuture<Void>>();
        for (int i = 0; i < count; i++) {
            int x = i;
            all.add(CompletableFuture.supplyAsync(() -> cube(x)).thenAccept(cubes::add));
        }
        CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();
        return cubes;
    }
}
