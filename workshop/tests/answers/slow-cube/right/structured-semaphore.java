// structured concurrency, with a semaphore
//PREVIEW
import module java.base;

class SlowCube {
    static final int[] MILLISECONDS = {800, 600, 1200, 400, 1000};

    static int slowCube(int x) throws InterruptedException {
        Thread.sleep(MILLISECONDS[x % MILLISECONDS.length]);
        return x * x * x;
    }

    static List<Integer> cubesAsCompleted(int count, int threads) throws InterruptedException {
        var permits = new Semaphore(threads);
        var cubes = new ConcurrentLinkedQueue<Integer>();
        try (var scope = StructuredTaskScope.open()) { // join throws if a subtask has failed
            for (int i = 0; i < count; i++) {
                int x = i;
                scope.fork(() -> {
                    permits.acquire();
                    try {
                        return cubes.add(slowCube(x));
                    } finally {
                        permits.release();
                    }
                });
            }
            scope.join();
        }
        return List.copyOf(cubes);
    }
}
