// asks all the futures which is done, and starts again at once

import module java.base;

class SlowCube {
    static final int[] MILLISECONDS = {800, 600, 1200, 400, 1000};

    static int slowCube(int x) throws InterruptedException {
        Thread.sleep(MILLISECONDS[x % MILLISECONDS.length]);
        return x * x * x;
    }

    static List<Integer> cubesAsCompleted(int count, int threads) throws Exception {
        var cubes = new ArrayList<Integer>();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var left = new LinkedList<Future<Integer>>();
            for (int i = 0; i < count; i++) {
                int x = i;
                left.add(pool.submit(() -> slowCube(x)));
            }
            while (!left.isEmpty()) {
                for (var each = left.iterator(); each.hasNext(); ) {
                    var future = each.next();
                    if (future.isDone()) {
                        cubes.add(future.get());
                        each.remove();
                    }
                }
            }
        }
        return cubes;
    }
}
