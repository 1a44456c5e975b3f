// poll() of a completion service gives null at once when there is nothing, and the loop goes on

import module java.base;

class SlowCube {
    static final int[] MILLISECONDS = {800, 600, 1200, 400, 1000};

    static int slowCube(int x) throws InterruptedException {
        Thread.sleep(MILLISECONDS[x % MILLISECONDS.length]);
        return x * x * x;
    }

    static List<Integer> cubesAsCompleted(int count, int threads) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        CompletionService<Integer> service = new ExecutorCompletionService<>(pool);
        for (int i = 0; i < count; i++) {
            final int x = i;
            service.submit(() -> slowCube(x));
        }
        List<Integer> cubes = new ArrayList<>();
        while (cubes.size() < count) {
            Future<Integer> future = service.poll();
            if (future != null) {
                cubes.add(future.get());
            }
        }
        pool.shutdown();
        return cubes;
    }
}
