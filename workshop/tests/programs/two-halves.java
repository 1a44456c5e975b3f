// right: a task has one half of each round, and the thread that handed it over does the other half
//JAVA 25+

import module java.base;

/** The sum of 1/n^2, in rounds: the term of a round is computed in two halves at the same time. */
class TwoHalves {
    private static final int ROUNDS = 20, TERMS = 20_000_000;

    static double half(int from, int to) {
        double sum = 0;
        for (int n = from; n < to; n++) sum += 1.0 / ((double) n * n);
        return sum;
    }

    void main(String[] args) throws Exception {
        double total = 0;
        try (var pool = Executors.newSingleThreadExecutor()) {
            for (int round = 0; round < ROUNDS; round++) {
                int from = 1 + round * TERMS / ROUNDS, to = from + TERMS / ROUNDS;
                int middle = (from + to) / 2;
                var first = pool.submit(() -> half(from, middle));
                double second = 0;
                for (int n = middle; n < to; n++) second += 1.0 / ((double) n * n);
                total += first.get() + second;
            }
        }
        IO.println("%.6f, pi^2/6 is %.6f".formatted(total, Math.PI * Math.PI / 6));
    }
}
