// looks every tenth of a second whether there is something, until all have come
import module java.base;

class SlowCube {
    static final int[] MILLISECONDS = {800, 600, 1200, 400, 1000};

    static int slowCube(int x) throws InterruptedException {
        Thread.sleep(MILLISECONDS[x % MILLISECONDS.length]);
        return x * x * x;
    }

    static List<Integer> cubesAsCompleted(int count, int threads) throws Exception {
        var queue = new LinkedBlockingQueue<Integer>();
        var cubes = new ArrayList<Integer>();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var tasks = new ArrayList<Future<?>>();
            for (int i = 0; i < count; i++) {
                int x = i;
                tasks.add(pool.submit(() -> queue.add(slowCube(x))));
            }
            while (cubes.size() < count) {
                var cube = queue.poll(100, TimeUnit.MILLISECONDS);
                if (cube != null) cubes.add(cube);
                else for (var task : tasks) if (task.state() == Future.State.FAILED) task.get();
            }
        }
        return cubes;
    }
}
