package scaling;

import module java.base;

/** Measures round after round; in each one, all numbers of threads, in an order of its own. */
public final class Measurement {
    private static final long SEED = 42;

    /** Is told before each run how many were done. */
    public interface Listener {
        void now(int done, String doing);
    }

    private Measurement() {}

    /** How many runs there are in all. */
    public static int runs(int[] threads, int rounds) {
        return (rounds + 1) * threads.length;
    }

    /**
     * The times of a subject that is warm; a round more than is counted, for some code is first
     * compiled when it is run on several threads.
     */
    public static Times of(Subject subject, Law law, int cores, int[] threads, int rounds,
            Listener listener) throws Exception {
        var random = new Random(SEED);
        var order = new ArrayList<>(IntStream.range(0, threads.length).boxed().toList());
        var seconds = new double[threads.length][rounds];
        int done = 0;
        for (int round = -1; round < rounds; round++) {
            Collections.shuffle(order, random);
            for (int i : order) {
                listener.now(done++, Words.count(threads[i], "thread"));
                double took = subject.seconds(threads[i]);
                if (round >= 0) seconds[i][round] = took;
            }
        }
        return new Times(law, cores, threads, seconds);
    }

    /**
     * All up to 4, then 6, 8, 12, 16, … up to twice the cores, and also the cores and twice the
     * cores: few enough to measure, and to read.
     */
    public static int[] usual(int cores) {
        var some = IntStream.iterate(4, number -> number <= 2 * cores, number -> 2 * number)
                .flatMap(number -> IntStream.of(number, number * 3 / 2));
        return IntStream.concat(IntStream.of(1, 2, 3, cores, 2 * cores), some)
                .filter(number -> number <= 2 * cores).sorted().distinct().toArray();
    }
}
