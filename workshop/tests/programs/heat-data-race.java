// wrong: data-race at line 18: in place: parts read the edges of others
//JAVA 25+

import module java.base;

/** Heat in a rod, step by step; each of four threads has a part of the rod. */
class Heat {
    private static final int CELLS = 2_000, STEPS = 400, THREADS = 4;
    private final double[] now = new double[CELLS];
    private final CyclicBarrier stepDone = new CyclicBarrier(THREADS);

    private void part(int number) {
        int from = Math.max(1, number * CELLS / THREADS);
        int to = Math.min(CELLS - 1, (number + 1) * CELLS / THREADS);
        try {
            for (int step = 0; step < STEPS; step++) {
                for (int i = from; i < to; i++)
                    now[i] += 0.25 * (now[i - 1] - 2 * now[i] + now[i + 1]);
                stepDone.await();
            }
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }

    void main(String[] args) throws InterruptedException {
        now[0] = 100; // the hot end
        var threads = new Thread[THREADS];
        for (int i = 0; i < THREADS; i++) {
            int number = i;
            threads[i] = Thread.ofPlatform().start(() -> part(number));
        }
        for (var thread : threads) thread.join();
        IO.println("temperature of cell 10: %.6f, heat in the rod: %.6f".formatted(
                now[10], Arrays.stream(now).sum()));
    }
}
