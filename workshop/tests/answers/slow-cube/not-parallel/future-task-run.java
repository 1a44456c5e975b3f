// FutureTask.run() in a loop: no thread has been given anything

import module java.base;

class SlowCube {
    static final int[] MILLISECONDS = {800, 600, 1200, 400, 1000};

    static int slowCube(int x) throws InterruptedException {
        Thread.sleep(MILLISECONDS[x % MILLISECONDS.length]);
        return x * x * x;
    }

    static List<Integer> cubesAsCompleted(int count, int threads) throws Exception {
        var tasks = new ArrayList<FutureTask<Integer>>();
        for (int i = 0; i < count; i++) {
            int x = i;
            tasks.add(new FutureTask<>(() -> slowCube(x)));
        }
        var cubes = new ArrayList<Integer>();
        for (var task : tasks) {
            task.run();
            cubes.add(task.get());
        }
        return cubes;
    }
}
