import module java.base;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.RealDistribution;
import static org.junit.jupiter.api.Assertions.*;

/**
 * Whether the numbers of a generator could be independent and uniform in [0, 1): statistics, pooled
 * over many seeds, within bounds that follow from their distributions. As L'Ecuyer and Simard say
 * (TestU01, 2007, doi 10.1145/1268776.1268777), no test proves a generator good, but a p-value
 * beyond 1e-10 or so proves one bad.
 */
final class Uniformity {
    private static final int SEEDS = 64, NUMBERS = 1 << 15, MOMENTS = 4, LAGS = 16;

    private Uniformity() {}

    /**
     * Fails unless the numbers could be uniform and independent.
     *
     * @param error     the probability that a right generator fails, for all statistics together
     * @param generator a fresh source of numbers for a seed: it is asked for those of 64 seeds,
     *                  from 0, and for 32,768 numbers of each; two neighbours are a point
     */
    static void assertUniform(double error, LongFunction<DoubleSupplier> generator) {
        assertEquals(List.of(), outside(error, generator));
    }

    /** One number of each stream in turn: lag k compares the streams that are k apart. */
    static DoubleSupplier sideBySide(DoubleSupplier... streams) {
        var next = new AtomicInteger();
        return () -> streams[next.getAndIncrement() % streams.length].getAsDouble();
    }

    /** What is said of each statistic that is outside of its bounds. */
    static List<String> outside(double error, LongFunction<DoubleSupplier> generator) {
        var statistics = statistics(generator);
        return statistics.stream().map(one -> one.outside(error / statistics.size()))
                .flatMap(Optional::stream).toList();
    }

    /** A number, and what it would be by chance. */
    record Statistic(String name, double value, RealDistribution distribution) {
        /** The sum of {@code count} independent terms is normal, if there are many of them. */
        static Statistic ofSum(String name, double sum, double mean, double variance, long count) {
            return new Statistic(name, (sum - count * mean) / Math.sqrt(count * variance),
                    new NormalDistribution());
        }

        /** Pearson's statistic of cells that are equally likely: too even is no chance, either. */
        static Statistic ofCells(String name, long[] cells) {
            double expected = (double) LongStream.of(cells).sum() / cells.length;
            return new Statistic(name, LongStream.of(cells)
                    .mapToDouble(count -> (count - expected) * (count - expected) / expected).sum(),
                    new ChiSquaredDistribution(cells.length - 1));
        }

        /** What is wrong, if it is beyond bounds that chance exceeds with this probability. */
        Optional<String> outside(double error) {
            double least = distribution.inverseCumulativeProbability(error / 2);
            double most = distribution.inverseCumulativeProbability(1 - error / 2);
            return value >= least && value <= most ? Optional.empty()
                    : Optional.of("%s: %.2f, not from %.2f to %.2f"
                            .formatted(name, value, least, most));
        }
    }

    /** Moments; correlations of neighbours and of others near by; cells of one, two and three. */
    static List<Statistic> statistics(LongFunction<DoubleSupplier> generator) {
        var powers = new double[MOMENTS + 1];
        var products = new double[LAGS + 1];
        var pairs = new long[32 * 32];
        var triples = new long[16 * 16 * 16];
        var lowBits = new long[1024];
        var numbers = new double[NUMBERS];
        for (long seed = 0; seed < SEEDS; seed++) {
            var source = generator.apply(seed);
            for (int i = 0; i < NUMBERS; i++) {
                double u = numbers[i] = source.getAsDouble();
                assertTrue(u >= 0 && u < 1, () -> "not in [0, 1): " + u);
                double power = 1;
                for (int k = 1; k <= MOMENTS; k++) powers[k] += power *= u;
                for (int lag = 1; lag <= Math.min(i, LAGS); lag++)
                    products[lag] += (u - 0.5) * (numbers[i - lag] - 0.5);
                lowBits[(int) (u * (1 << 30)) % 1024]++;
                if (i % 2 == 1) pairs[32 * (int) (32 * numbers[i - 1]) + (int) (32 * u)]++;
                if (i % 3 == 2) triples[256 * (int) (16 * numbers[i - 2])
                        + 16 * (int) (16 * numbers[i - 1]) + (int) (16 * u)]++;
            }
        }
        var statistics = new ArrayList<>(List.of(Statistic.ofCells("cells of pairs", pairs),
                Statistic.ofCells("cells of triples", triples),
                Statistic.ofCells("bits 21 to 30", lowBits)));
        for (int k = 1; k <= MOMENTS; k++) {
            double mean = 1.0 / (k + 1);
            statistics.add(Statistic.ofSum("moment " + k, powers[k], mean,
                    1.0 / (2 * k + 1) - mean * mean, (long) SEEDS * NUMBERS));
        }
        for (int lag = 1; lag <= LAGS; lag++) // 1/12 is the variance of each of the two factors
            statistics.add(Statistic.ofSum("correlation at lag " + lag, products[lag], 0,
                    1.0 / 144, (long) SEEDS * (NUMBERS - lag)));
        return statistics;
    }
}
