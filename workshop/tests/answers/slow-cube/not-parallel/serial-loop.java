// no threads at all
import module java.base;

class SlowCube {
    static final int[] MILLISECONDS = {800, 600, 1200, 400, 1000};

    static int slowCube(int x) throws InterruptedException {
        Thread.sleep(MILLISECONDS[x % MILLISECONDS.length]);
        return x * x * x;
    }

    static List<Integer> cubesAsCompleted(int count, int threads) throws Exception {
        var cubes = new ArrayList<Integer>();
        for (int x = 0; x < count; x++) cubes.add(slowCube(x));
        return cubes;
    }
}
