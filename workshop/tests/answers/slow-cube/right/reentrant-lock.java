// a plain list, guarded by a ReentrantLock
import module java.base;

class SlowCube {
    static final int[] MILLISECONDS = {800, 600, 1200, 400, 1000};

    static int slowCube(int x) throws InterruptedException {
        Thread.sleep(MILLISECONDS[x % MILLISECONDS.length]);
        return x * x * x;
    }

    static List<Integer> cubesAsCompleted(int count, int threads) throws Exception {
        var lock = new ReentrantLock();
        var cubes = new ArrayList<Integer>();
        var tasks = new ArrayList<Callable<Void>>();
        for (int i = 0; i < count; i++) {
            int x = i;
            tasks.add(() -> {
                int cube = slowCube(x);
                lock.lock();
                try {
                    cubes.add(cube);
                } finally {
                    lock.unlock();
                }
                return null;
            });
        }
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (var future : pool.invokeAll(tasks)) future.get();
        }
        return cubes;
    }
}
