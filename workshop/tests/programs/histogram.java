// right: a parallel stream collects into a histogram of its own for each part, and adds them up
//JAVA 25+

import module java.base;

/** How are sums of four dice distributed? Each throw is computed from its number alone. */
class Histogram {
    private static final int THROWS = 1_000_000, SUMS = 25;

    /** SplittableRandom's mixing function: a random number for each throw, without a state. */
    static int throwOf(int number) {
        long z = number * 0x9e3779b97f4a7c15L;
        z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
        z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
        z ^= z >>> 31;
        int sum = 0;
        for (int die = 0; die < 4; die++, z >>>= 16) sum += 1 + (int) (z & 0xffff) % 6;
        return sum;
    }

    static int[] histogram() {
        return IntStream.rangeClosed(1, THROWS).parallel().map(Histogram::throwOf)
                .collect(() -> new int[SUMS], (counts, sum) -> counts[sum]++, (counts, others) -> {
                    for (int i = 0; i < SUMS; i++) counts[i] += others[i];
                });
    }

    void main(String[] args) {
        var counts = histogram();
        int most = Arrays.stream(counts).max().orElseThrow();
        for (int sum = 4; sum < SUMS; sum++)
            IO.println("%2d %7d %s".formatted(
                    sum, counts[sum], "#".repeat(counts[sum] * 40 / most)));
        IO.println("%d throws of %d".formatted(Arrays.stream(counts).sum(), THROWS));
    }
}
