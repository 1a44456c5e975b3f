// raw threads take the next number; one that fails is only printed, and its cube is missing
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

    static List<Integer> cubesAsCompleted(int count, int threads) throws InterruptedException {
        var next = new AtomicInteger();
        var cubes = new Vector<Integer>();
        var workers = new Thread[threads];
        for (int i = 0; i < threads; i++) {
            workers[i] = new Thread(() -> {
                for (int x = next.getAndIncrement(); x < count; x = next.getAndIncrement())
                    cubes.add(cube(x));
            });
            workers[i].start();
        }
        for (var worker : workers) worker.join();
        return cubes;
    }
}
