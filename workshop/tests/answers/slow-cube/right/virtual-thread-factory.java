// a pool of `threads` virtual threads
import module java.base;

class SlowCube {
    static final int[] MILLISECONDS = {800, 600, 1200, 400, 1000};

    static int slowCube(int x) throws InterruptedException {
        Thread.sleep(MILLISECONDS[x % MILLISECONDS.length]);
        return x * x * x;
    }

    static List<Integer> cubesAsCompleted(int count, int threads) throws Exception {
        try (var pool = Executors.newFixedThreadPool(threads, Thread.ofVirtual().factory())) {
            var completed = new ExecutorCompletionService<Integer>(pool);
            for (int x : IntStream.range(0, count).toArray()) completed.submit(() -> slowCube(x));
            var cubes = new LinkedList<Integer>();
            while (cubes.size() < count) cubes.add(completed.take().get());
            return cubes;
        }
    }
}
