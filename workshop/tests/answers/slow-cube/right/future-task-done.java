// a FutureTask of our own puts itself into a queue when it is done
import module java.base;

class SlowCube {
    static final int[] MILLISECONDS = {800, 600, 1200, 400, 1000};

    static int slowCube(int x) throws InterruptedException {
        Thread.sleep(MILLISECONDS[x % MILLISECONDS.length]);
        return x * x * x;
    }

    static List<Integer> cubesAsCompleted(int count, int threads) throws Exception {
        var done = new LinkedBlockingQueue<Future<Integer>>();
        class Task extends FutureTask<Integer> {
            Task(int x) { super(() -> slowCube(x)); }
            @Override protected void done() { done.add(this); }
        }
        var cubes = new ArrayList<Integer>();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (int x = 0; x < count; x++) pool.execute(new Task(x));
            for (int x = 0; x < count; x++) cubes.add(done.take().get());
        }
        return cubes;
    }
}
