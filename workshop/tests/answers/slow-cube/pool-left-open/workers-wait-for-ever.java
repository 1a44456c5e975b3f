// worker threads of our own, which wait for more work when all is done
import module java.base;

class SlowCube {
    static final int[] MILLISECONDS = {800, 600, 1200, 400, 1000};

    static int slowCube(int x) throws InterruptedException {
        Thread.sleep(MILLISECONDS[x % MILLISECONDS.length]);
        return x * x * x;
    }

    static void work(BlockingQueue<FutureTask<Integer>> tasks, Queue<FutureTask<Integer>> done) {
        try {
            while (true) {
                var task = tasks.take();
                task.run();
                done.add(task);
            }
        } catch (InterruptedException e) { /* asked to stop */ }
    }

    static List<Integer> cubesAsCompleted(int count, int threads) throws Exception {
        var tasks = new LinkedBlockingQueue<FutureTask<Integer>>();
        var done = new LinkedBlockingQueue<FutureTask<Integer>>();
        for (int i = 0; i < count; i++) {
            int x = i;
            tasks.add(new FutureTask<>(() -> slowCube(x)));
        }
        for (int i = 0; i < threads; i++)
            Thread.ofPlatform().daemon(false).start(() -> work(tasks, done));
        var cubes = new ArrayList<Integer>();
        while (cubes.size() < count) cubes.add(done.take().get());
        return cubes;
    }
}
