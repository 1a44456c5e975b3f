// run() in place of start(): it all happens in the main thread
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
        var next = new AtomicInteger();
        var cubes = Collections.synchronizedList(new ArrayList<Integer>());
        for (int i = 0; i < threads; i++) {
            var worker = new Thread(() -> {
                for (int x = next.getAndIncrement(); x < count; x = next.getAndIncrement())
                    cubes.add(cube(x));
            });
            worker.run();
        }
        return cubes;
    }
}
