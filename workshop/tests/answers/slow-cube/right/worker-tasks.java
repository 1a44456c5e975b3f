// as many tasks as threads: each takes numbers from a queue until there are no more
import module java.base;

class SlowCube {
    static final int[] MILLISECONDS = {800, 600, 1200, 400, 1000};

    static int slowCube(int x) throws InterruptedException {
        Thread.sleep(MILLISECONDS[x % MILLISECONDS.length]);
        return x * x * x;
    }

    static List<Integer> cubesAsCompleted(int count, int threads) throws Exception {
        var numbers = new ConcurrentLinkedQueue<Integer>();
        for (int x = 0; x < count; x++) numbers.add(x);
        var cubes = new ConcurrentLinkedQueue<Integer>();
        Callable<Void> worker = () -> {
            for (Integer x = numbers.poll(); x != null; x = numbers.poll()) cubes.add(slowCube(x));
            return null;
        };
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (var future : pool.invokeAll(Collections.nCopies(threads, worker))) future.get();
        }
        return List.copyOf(cubes);
    }
}
