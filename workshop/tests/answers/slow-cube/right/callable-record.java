// the tasks are records
import module java.base;

class SlowCube {
    static final int[] MILLISECONDS = {800, 600, 1200, 400, 1000};

    static int slowCube(int x) throws InterruptedException {
        Thread.sleep(MILLISECONDS[x % MILLISECONDS.length]);
        return x * x * x;
    }

    record Cube(int x) implements Callable<Integer> {
        public Integer call() throws InterruptedException { return slowCube(x); }
    }

    static List<Integer> cubesAsCompleted(int count, int threads) throws Exception {
        var pool = Executors.newFixedThreadPool(threads);
        try {
            var service = new ExecutorCompletionService<Integer>(pool);
            IntStream.range(0, count).mapToObj(Cube::new).forEach(service::submit);
            var cubes = new ArrayList<Integer>(count);
            for (int i = 0; i < count; i++) cubes.add(service.take().get());
            return cubes;
        } finally {
            pool.shutdownNow();
        }
    }
}
