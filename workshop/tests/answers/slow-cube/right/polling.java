// asks all the futures again and again: isDone? With a short sleep in between
import module java.base;

class SlowCube {
    static final int[] MILLISECONDS = {800, 600, 1200, 400, 1000};

    static int slowCube(int x) throws InterruptedException {
        Thread.sleep(MILLISECONDS[x % MILLISECONDS.length]);
        return x * x * x;
    }

    static List<Integer> cubesAsCompleted(int count, int threads) throws Exception {
        var cubes = new ArrayList<Integer>();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var pending = new ArrayList<Future<Integer>>();
            for (int i = 0; i < count; i++) {
                int x = i;
                pending.add(pool.submit(() -> slowCube(x)));
            }
            while (!pending.isEmpty()) {
                for (var future : List.copyOf(pending)) {
                    if (future.isDone()) {
                        cubes.add(future.get());
                        pending.remove(future);
                    }
                }
                Thread.sleep(1);
            }
        }
        return cubes;
    }
}
