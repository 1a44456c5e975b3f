// a parallel stream in a fork/join pool of our own; forEach adds each cube as it comes
import module java.base;

class SlowCube {
    static final int[] MILLISECONDS = {800, 600, 1200, 400, 1000};

    static int slowCube(int x) throws InterruptedException {
        Thread.sleep(MILLISECONDS[x % MILLISECONDS.length]);
        return x * x * x;
    }

    static int cube(int x) { // supplyAsync does not take a method that throws
        try {
            return slowCube(x);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<Integer> cubesAsCompleted(int count, int threads) throws Exception {
        var cubes = new ConcurrentLinkedQueue<Integer>();
        try (var pool = new ForkJoinPool(threads)) {
            pool.submit(() -> IntStream.range(0, count).parallel()
                    .forEach(x -> cubes.add(cube(x)))).get();
        }
        return List.copyOf(cubes);
    }
}
