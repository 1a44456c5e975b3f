// the exercise as it was given, with its TODO and its reports

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
        try (var pool = Executors.newFixedThreadPool(threads)) {
            // TODO: this waits for the tasks in the order of submission. Take what has finished.
            var futures = new ArrayList<Future<Integer>>();
            for (int i = 0; i < count; i++) {
                int x = i; // a lambda may only use variables that never change
                futures.add(pool.submit(() -> slowCube(x)));
            }
            for (var future : futures) {
                int cube = future.get();
                report(cube);
                cubes.add(cube);
            }
        }
        return cubes;
    }
}
