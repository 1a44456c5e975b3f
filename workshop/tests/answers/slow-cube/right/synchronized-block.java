// a plain list, changed in a synchronized block; slowCube is outside of it
import module java.base;

class SlowCube {
    static final int[] MILLISECONDS = {800, 600, 1200, 400, 1000};
    static final Map<Integer, Long> finished = new ConcurrentHashMap<>();
    static long start;

    static int slowCube(int x) throws InterruptedException {
        Thread.sleep(MILLISECONDS[x % MILLISECONDS.length]);
        finished.put(x * x * x, System.nanoTime());
        return x * x * x;
    }

    static void report(int cube) {
        long now = System.nanoTime(), then = finished.get(cube);
        System.out.printf(Locale.ROOT, "%6d  %6.2f s  %6.2f s  %6.2f s%n",
                cube, (then - start) / 1e9, (now - start) / 1e9, (now - then) / 1e9);
    }

    static List<Integer> cubesAsCompleted(int count, int threads) throws Exception {
        var cubes = new ArrayList<Integer>();
        var futures = new ArrayList<Future<?>>();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (int i = 0; i < count; i++) {
                int x = i;
                futures.add(pool.submit(() -> {
                    int cube = slowCube(x);
                    synchronized (cubes) {
                        report(cube);
                        cubes.add(cube);
                    }
                    return cube;
                }));
            }
            for (var future : futures) future.get();
        }
        return cubes;
    }
}
