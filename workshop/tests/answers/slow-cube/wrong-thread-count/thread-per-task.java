// a raw thread for each task
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
        var cubes = new ConcurrentLinkedQueue<Integer>();
        var started = new ArrayList<Thread>();
        for (int i = 0; i < count; i++) {
            int x = i;
            started.add(Thread.ofPlatform().start(() -> cubes.add(cube(x))));
        }
        for (var thread : started) thread.join();
        return List.copyOf(cubes);
    }
}
