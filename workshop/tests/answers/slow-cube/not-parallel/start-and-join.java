// each thread is joined before the next is started
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

    static List<Integer> cubesAsCompleted(int count, int threads) throws Exception {
        var permits = new Semaphore(threads);
        var cubes = Collections.synchronizedList(new ArrayList<Integer>());
        for (int i = 0; i < count; i++) {
            int x = i;
            permits.acquire();
            var thread = new Thread(() -> {
                try {
                    cubes.add(cube(x));
                } finally {
                    permits.release();
                }
            });
            thread.start();
            thread.join();
        }
        return cubes;
    }
}
