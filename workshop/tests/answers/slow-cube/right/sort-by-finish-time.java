// each task says when it has finished; at the end the results are sorted by that
import module java.base;

class SlowCube {
    static final int[] MILLISECONDS = {800, 600, 1200, 400, 1000};

    static int slowCube(int x) throws InterruptedException {
        Thread.sleep(MILLISECONDS[x % MILLISECONDS.length]);
        return x * x * x;
    }

    record Finished(int cube, long time) {}

    static List<Integer> cubesAsCompleted(int count, int threads) throws Exception {
        var results = new ArrayList<Finished>();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var futures = new ArrayList<Future<Finished>>();
            for (int i = 0; i < count; i++) {
                int x = i;
                futures.add(pool.submit(() -> new Finished(slowCube(x), System.nanoTime())));
            }
            for (var future : futures) results.add(future.get());
        }
        results.sort(Comparator.comparingLong(Finished::time));
        return results.stream().map(Finished::cube).toList();
    }
}
