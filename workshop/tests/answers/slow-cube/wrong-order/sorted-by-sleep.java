// sorts by how long a task sleeps: the order of the finishes only if all start at once
import module java.base;

class SlowCube {
    static final int[] MILLISECONDS = {800, 600, 1200, 400, 1000};

    static int slowCube(int x) throws InterruptedException {
        Thread.sleep(MILLISECONDS[x % MILLISECONDS.length]);
        return x * x * x;
    }

    static List<Integer> cubesAsCompleted(int count, int threads) throws Exception {
        var numbers = new ArrayList<Integer>();
        for (int x = 0; x < count; x++) numbers.add(x);
        var cubes = new ArrayList<Integer>();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var futures = new HashMap<Integer, Future<Integer>>();
            for (int x : numbers) futures.put(x, pool.submit(() -> slowCube(x)));
            numbers.sort(Comparator.comparing(x -> MILLISECONDS[x % MILLISECONDS.length]));
            for (int x : numbers) cubes.add(futures.get(x).get());
        }
        return cubes;
    }
}
