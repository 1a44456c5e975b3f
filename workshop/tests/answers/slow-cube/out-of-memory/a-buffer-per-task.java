// each task keeps buffers of 1 GB for its one cube
import module java.base;

class SlowCube {
    static final int[] MILLISECONDS = {800, 600, 1200, 400, 1000};

    static int slowCube(int x) throws InterruptedException {
        Thread.sleep(MILLISECONDS[x % MILLISECONDS.length]);
        return x * x * x;
    }

    static final Queue<byte[]> buffers = new ConcurrentLinkedQueue<>();

    static List<Integer> cubesAsCompleted(int count, int threads) throws Exception {
        var cubes = new ConcurrentLinkedQueue<Integer>();
        var futures = new ArrayList<Future<Boolean>>();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (int i = 0; i < count; i++) {
                int x = i;
                futures.add(pool.submit(() -> {
                    for (int part = 0; part < 64; part++) buffers.add(new byte[1 << 30]);
                    return cubes.add(slowCube(x));
                }));
            }
            for (var future : futures) future.get();
        }
        return List.copyOf(cubes);
    }
}
