// a raw thread for each free permit; one that fails is only printed, and its cube is missing
import module java.base;

class SlowCube {
    static final int[] MILLISECONDS = {800, 600, 1200, 400, 1000};

    static int slowCube(int x) throws InterruptedException {
        Thread.sleep(MILLISECONDS[x % MILLISECONDS.length]);
        return x * x * x;
    }

    static List<Integer> cubesAsCompleted(int count, int threads) throws InterruptedException {
        var permits = new Semaphore(threads);
        var cubes = Collections.synchronizedList(new ArrayList<Integer>());
        var started = new ArrayList<Thread>();
        for (int i = 0; i < count; i++) {
            int x = i;
            permits.acquire();
            var thread = new Thread(() -> {
                try {
                    cubes.add(slowCube(x));
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                } finally {
                    permits.release();
                }
            });
            thread.start();
            started.add(thread);
        }
        for (var thread : started) thread.join();
        return cubes;
    }
}
