// the tasks join their cubes in one StringJoiner, and the list is read from its text

import module java.base;

class SlowCube {
    static final int[] MILLISECONDS = {800, 600, 1200, 400, 1000};

    static int slowCube(int x) throws InterruptedException {
        Thread.sleep(MILLISECONDS[x % MILLISECONDS.length]);
        return x * x * x;
    }

    static List<Integer> cubesAsCompleted(int count, int threads) throws Exception {
        StringJoiner text = new StringJoiner(" ");
        List<Callable<StringJoiner>> tasks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int x = i;
            tasks.add(() -> text.add(Integer.toString(slowCube(x))));
        }
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        for (Future<StringJoiner> future : pool.invokeAll(tasks)) {
            future.get();
        }
        pool.shutdown();
        return Stream.of(text.toString().split(" ")).map(Integer::valueOf).toList();
    }
}
