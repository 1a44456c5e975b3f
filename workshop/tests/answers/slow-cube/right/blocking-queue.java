// tasks put what they have, a cube or a problem, in a blocking queue; the main thread takes it
import module java.base;

class SlowCube {
    static final int[] MILLISECONDS = {800, 600, 1200, 400, 1000};

    static int slowCube(int x) throws InterruptedException {
        Thread.sleep(MILLISECONDS[x % MILLISECONDS.length]);
        return x * x * x;
    }

    record Outcome(int cube, Throwable problem) {}

    static Outcome attempt(int x) {
        try {
            return new Outcome(slowCube(x), null);
        } catch (Throwable e) {
            return new Outcome(0, e);
        }
    }

    static List<Integer> cubesAsCompleted(int count, int threads) throws Exception {
        var outcomes = new LinkedBlockingQueue<Outcome>();
        var cubes = new ArrayList<Integer>();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (int i = 0; i < count; i++) {
                int x = i;
                pool.execute(() -> outcomes.add(attempt(x)));
            }
            while (cubes.size() < count) {
                var outcome = outcomes.take();
                if (outcome.problem != null) throw new ExecutionException(outcome.problem);
                cubes.add(outcome.cube);
            }
        }
        return cubes;
    }
}
