// raw threads add to a plain LinkedList
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
        var cubes = new LinkedList<Integer>();
        var workers = new ArrayList<Thread>();
        for (int i = 0; i < threads; i++) {
            workers.add(Thread.ofPlatform().start(() -> {
                for (int x = next.getAndIncrement(); x < count; x = next.getAndIncrement())
                    cubes.add(cube(x));
            }));
        }
        for (var worker : workers) worker.join();
        return cubes;
    }
}
