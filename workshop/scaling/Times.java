package scaling;

import module java.base;
import org.apache.commons.math3.stat.StatUtils;

/**
 * What was measured.
 *
 * @param law     the one that is expected to hold: which one depends on whether the work grows
 * @param cores   that this machine has
 * @param threads how many, in ascending order, 1 first
 * @param seconds for each number of threads, those of each round
 */
public record Times(Law law, int cores, int[] threads, double[][] seconds) {
    /** The least of its part, the median, and the most, of the middle half of the rounds. */
    public record Middle(double low, double median, double high) {
        static Middle of(double[] values) {
            return new Middle(StatUtils.percentile(values, 25), StatUtils.percentile(values, 50),
                    StatUtils.percentile(values, 75));
        }
    }

    public int rounds() {
        return seconds[0].length;
    }

    /** How many of the counts are not more than the cores: only these tell how the code scales. */
    public int fitted() {
        return (int) Arrays.stream(threads).filter(number -> number <= cores).count();
    }

    /** The times on the number of threads at that index. */
    public Middle time(int index) {
        return Middle.of(seconds[index]);
    }

    /** Compared with one thread in the same round, for a busy moment may last for a round. */
    public Middle speedup(int index) {
        double work = law == Law.GUSTAFSON ? threads[index] : 1;
        return Middle.of(IntStream.range(0, rounds())
                .mapToDouble(round -> work * seconds[0][round] / seconds[index][round]).toArray());
    }

    public Middle efficiency(int index) {
        var speedup = speedup(index);
        double number = threads[index];
        return new Middle(speedup.low / number, speedup.median / number, speedup.high / number);
    }

    /** What the cores could give at most: the ideal line. */
    public double ideal(double number) {
        return Math.min(number, cores);
    }
}
