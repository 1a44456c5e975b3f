// a shared IntSummaryStatistics tells how many there are; only the queue of the cubes is safe

import module java.base;

class SlowCube {
    static final int[] MILLISECONDS = {800, 600, 1200, 400, 1000};

    static int slowCube(int x) throws InterruptedException {
        Thread.sleep(MILLISECONDS[x % MILLISECONDS.length]);
        return x * x * x;
    }

    static List<Integer> cubesAsCompleted(int count, int threads) throws Exception {
        var cubes = new ConcurrentLinkedQueue<Integer>();
        var statistics = new IntSummaryStatistics();
        var futures = new ArrayList<Future<?>>();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (int i = 0; i < count; i++) {
                int x = i;
                futures.add(pool.submit(() -> {
                    int cube = slowCube(x);
                    statistics.accept(cube);
                    return cubes.add(cube);
                }));
            }
            for (var future : futures) future.get();
        }
        if (statistics.getCount() < count) IO.println("a cube is missing");
        return List.copyOf(cubes);
    }
}
