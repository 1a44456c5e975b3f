// structured concurrency, with a joiner of our own that collects what has completed
//PREVIEW
import module java.base;

class SlowCube {
    static final int[] MILLISECONDS = {800, 600, 1200, 400, 1000};

    static int slowCube(int x) throws InterruptedException {
        Thread.sleep(MILLISECONDS[x % MILLISECONDS.length]);
        return x * x * x;
    }

    static class AsCompleted implements StructuredTaskScope.Joiner<Integer, List<Integer>> {
        final Queue<StructuredTaskScope.Subtask<? extends Integer>> done
                = new ConcurrentLinkedQueue<>();

        @Override public boolean onComplete(StructuredTaskScope.Subtask<? extends Integer> task) {
            done.add(task);
            return task.state() == StructuredTaskScope.Subtask.State.FAILED;
        }

        @Override public List<Integer> result() throws Exception {
            var cubes = new ArrayList<Integer>();
            for (var task : done) {
                if (task.state() == StructuredTaskScope.Subtask.State.FAILED)
                    throw new ExecutionException(task.exception());
                cubes.add(task.get());
            }
            return cubes;
        }
    }

    static List<Integer> cubesAsCompleted(int count, int threads) throws Exception {
        var permits = new Semaphore(threads);
        try (var scope = StructuredTaskScope.open(new AsCompleted())) {
            for (int i = 0; i < count; i++) {
                int x = i;
                permits.acquire(); // the next subtask is forked when there is room for it
                scope.fork(() -> {
                    try {
                        return slowCube(x);
                    } finally {
                        permits.release();
                    }
                });
            }
            return scope.join();
        }
    }
}
