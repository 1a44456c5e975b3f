import module java.base;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.random.MersenneTwister;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import static org.junit.jupiter.api.Assertions.*;

/**
 * The numbers that the solutions draw, as far as statistics can judge them. The seeds are fixed, so
 * that no run is another one; for seeds that are not, all of this together would fail once in a
 * million runs of right generators.
 */
class GeneratorTest {
    /** Of all tests together, which are no more than {@code TESTS}. */
    private static final double ERROR = 1e-6;
    private static final int TESTS = 30;

    /** All that points come from; {@code everySampleIsDrawnOnce} says that they do. */
    private static Map<String, LongFunction<DoubleSupplier>> ours() {
        return Map.of(
                "the serial code", seed -> numbers(new SplittableRandom(seed)),
                "one task", seed -> numbers(MonteCarloTest.randoms(1, seed)[0]),
                "the last of 1024 tasks", seed -> numbers(MonteCarloTest.randoms(1024, seed)[1023]),
                "two tasks", seed -> sideBySide(MonteCarloTest.randoms(2, seed)),
                "eight tasks", seed -> sideBySide(MonteCarloTest.randoms(8, seed)),
                "a point of each task", GeneratorTest::pointOfEach,
                "neighbouring seeds", seed -> sideBySide(LongStream.range(8 * seed, 8 * seed + 8)
                        .mapToObj(SplittableRandom::new).toArray(SplittableRandom[]::new)),
                "one number a seed", seed -> {
                    var next = new AtomicLong(seed << 32);
                    return () -> new SplittableRandom(next.getAndIncrement()).nextDouble();
                });
    }

    /** As with very many leaves. */
    private static DoubleSupplier pointOfEach(long seed) {
        var points = Stream.of(MonteCarloTest.randoms(1 << 14, seed))
                .flatMapToDouble(random -> random.doubles(2)).iterator();
        return points::nextDouble;
    }

    static DoubleSupplier numbers(RandomGenerator random) {
        return random::nextDouble;
    }

    static DoubleSupplier sideBySide(RandomGenerator... randoms) {
        return Uniformity.sideBySide(Stream.of(randoms).map(GeneratorTest::numbers)
                .toArray(DoubleSupplier[]::new));
    }

    @TestFactory Stream<DynamicTest> everyGeneratorOfOursIsUniform() {
        assertTrue(ours().size() + 2 * MonteCarloTest.solutions().size() <= TESTS);
        return ours().entrySet().stream().map(one -> DynamicTest.dynamicTest(one.getKey(),
                () -> Uniformity.assertUniform(ERROR / TESTS, one.getValue())));
    }

    /**
     * The estimates of many seeds: their mean is pi, and they vary as much as independent points
     * do. Where tasks draw the same points, they vary more.
     */
    @ParameterizedTest @MethodSource("MonteCarloTest#solutions")
    void estimatesVaryAsTheyShould(String file) throws Exception {
        assertEstimatesVary(file, ERROR / TESTS);
    }

    /** @param error the probability that right estimates fail, for each of two statistics */
    static void assertEstimatesVary(String file, double error) throws Exception {
        double sum = 0, squares = 0;
        int seeds = 200;
        for (long seed = 0; seed < seeds; seed++) {
            double off = (MonteCarloTest.estimate(file, 20_001, 4, seed) - Math.PI)
                    / MonteCarloTest.standardError(20_001);
            sum += off;
            squares += off * off;
        }
        for (var statistic : List.of(
                Uniformity.Statistic.ofSum("errors", sum, 0, 1, seeds),
                new Uniformity.Statistic("their squares", squares,
                        new ChiSquaredDistribution(seeds))))
            assertEquals(Optional.empty(), statistic.outside(error));
    }

    // Whether that would be seen

    /** Each fault, and a statistic that shows it. */
    private static final Map<String, LongFunction<DoubleSupplier>> BAD = Map.of(
            "cells of triples", GeneratorTest::randu,
            "bits 21 to 30", seed -> {
                var random = new SplittableRandom(seed);
                return () -> random.nextInt(1 << 20) * 0x1p-20;
            },
            "cells of pairs", GeneratorTest::lowBits,
            "moment 1", seed -> {
                var random = new SplittableRandom(seed);
                return () -> Math.pow(random.nextDouble(), 1.01);
            },
            "correlation at lag 1", // the same stream in both tasks
            seed -> sideBySide(new SplittableRandom(seed), new SplittableRandom(seed)),
            "correlation at lag 7", // each stream is a step ahead of the one before
            seed -> sideBySide(IntStream.range(0, 8).mapToObj(steps -> ahead(seed, steps))
                    .toArray(SplittableRandom[]::new)));

    /** Its points in space are on 15 planes (Marsaglia 1968, doi 10.1073/pnas.61.1.25). */
    private static DoubleSupplier randu(long seed) {
        long[] state = {2 * seed + 1};
        return () -> (state[0] = state[0] * 65539 & 0x7fffffff) * 0x1p-31;
    }

    /** The lowest 16 bits of a linear congruential generator: each comes equally often. */
    private static DoubleSupplier lowBits(long seed) {
        long[] state = {seed};
        return () -> ((state[0] = state[0] * 0x5DEECE66DL + 11) & 0xffff) * 0x1p-16;
    }

    private static SplittableRandom ahead(long seed, int steps) {
        var random = new SplittableRandom(seed);
        for (int step = 0; step < steps; step++) random.nextDouble();
        return random;
    }

    @TestFactory Stream<DynamicTest> aBadGeneratorIsSeenToBeBad() {
        return BAD.entrySet().stream().map(one -> DynamicTest.dynamicTest(one.getKey(), () -> {
            var outside = Uniformity.outside(ERROR / TESTS, one.getValue());
            assertTrue(outside.stream().anyMatch(what -> what.startsWith(one.getKey() + ":")),
                    outside::toString);
        }));
    }

    @Test void otherRightGeneratorsPass() {
        Uniformity.assertUniform(ERROR, seed -> new Well19937c(seed)::nextDouble);
        Uniformity.assertUniform(ERROR, seed -> new MersenneTwister(seed)::nextDouble);
    }

    /** With narrow bounds, a right generator is outside of one in nearly 0.4 of all calls. */
    @Test void boundsAreWhatTheySay() {
        int groups = 8;
        long failed = LongStream.range(1, 1 + groups).filter(group -> !Uniformity.outside(0.5,
                seed -> numbers(new SplittableRandom(group << 32 | seed))).isEmpty()).count();
        assertTrue(failed >= 1 && failed <= 7, failed + " of " + groups);
    }
}
