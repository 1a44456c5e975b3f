import module java.base;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import static org.junit.jupiter.api.Assertions.*;

/** Quasi-random points: the same for any number of threads, and with an error that is known. */
class SobolTest {
    static final String EXERCISE = "exercises/mcpi-sobol.java";
    static final String SOLUTION = "solutions/mcpi-sobol.java";
    static final int SHIFTS = 8;

    @ParameterizedTest @ValueSource(strings = {EXERCISE, SOLUTION})
    void eachPointOfTheSequenceIsCountedOnce(String file) throws Exception {
        for (long samples : new long[] {1, 2, 3, 7, 8, 10, 63, 64, 65, 100_003})
            for (long seed : new long[] {42, 0, -1, Long.MIN_VALUE}) {
                double expected = reference(samples, seed);
                for (int threads : new int[] {1, 2, 3, 8, 64})
                    assertEquals(expected, estimate(file, samples, threads, seed), () ->
                            "%d samples, %d threads, seed %d".formatted(samples, threads, seed));
            }
    }

    /**
     * The two dimensions without the library, from their definition: point i is the sum, without
     * carry, of the direction numbers that the bits of i's Gray code select. Those of the first are
     * the powers of 1/2; those of the second follow from the polynomial x + 1.
     */
    static double reference(long samples, long seed) {
        var random = new SplittableRandom(seed);
        double right = random.nextDouble(), up = random.nextDouble();
        long inside = 0;
        for (long i = 0; i < samples; i++) {
            long first = 0, second = 0, one = 1L << 31, other = 1L << 31;
            for (long gray = i ^ i >> 1; gray > 0; gray >>= 1) {
                if ((gray & 1) == 1) {
                    first ^= one;
                    second ^= other;
                }
                one >>= 1;
                other ^= other >> 1;
            }
            double x = (first * 0x1p-32 + right) % 1, y = (second * 0x1p-32 + up) % 1;
            if (x * x + y * y <= 1) inside++;
        }
        return 4.0 * inside / samples;
    }

    static double estimate(String file, long samples, int threads, long seed) throws Exception {
        return (double) Project.script(file).call("parallelSobolPi", samples, threads, seed);
    }

    /** The mean of some shifts, and its standard error. */
    record Estimate(double pi, double standardError) {
        static Estimate of(long samples, long seed) throws Exception {
            var pi = new double[SHIFTS];
            var seeds = new SplittableRandom(seed).longs(SHIFTS).toArray();
            for (int i = 0; i < SHIFTS; i++) pi[i] = estimate(EXERCISE, samples, 1, seeds[i]);
            return new Estimate(StatUtils.mean(pi), Math.sqrt(StatUtils.variance(pi) / SHIFTS));
        }

        double errors() {
            return (pi - Math.PI) / standardError;
        }
    }

    /**
     * Of many estimates, so many as Student's t with 7 degrees of freedom says are within so many
     * standard errors. The seeds are fixed; with others, it would fail once in a million runs.
     */
    @Test void theStandardErrorIsOne() throws Exception {
        int estimates = 500;
        for (long samples : new long[] {64, 1000, 1024}) {
            var errors = new double[estimates];
            for (int i = 0; i < estimates; i++) errors[i] = Estimate.of(samples, i).errors();
            for (double confidence : new double[] {0.5, 0.9, 0.95}) {
                double most = new TDistribution(SHIFTS - 1)
                        .inverseCumulativeProbability((1 + confidence) / 2);
                long within = Arrays.stream(errors).filter(e -> Math.abs(e) <= most).count();
                var expected = new BinomialDistribution(null, estimates, confidence);
                assertTrue(within >= expected.inverseCumulativeProbability(5e-7)
                        && within <= expected.inverseCumulativeProbability(1 - 5e-7),
                        () -> "%d samples: %d of %d within %s standard errors".formatted(
                        samples, within, estimates, most));
            }
        }
    }

    /** Faster than 1/sqrt(n), as random points, and slower than 1/n: the circle has an edge. */
    @Test void theErrorShrinksLikeTheThreeQuartersPower() throws Exception {
        var errors = new SimpleRegression();
        for (int bits = 4; bits <= 18; bits++) {
            double squares = 0;
            for (int seed = 0; seed < 16; seed++) {
                double error = estimate(EXERCISE, 1L << bits, 1, seed) - Math.PI;
                squares += error * error / 16;
            }
            errors.addData(bits * Math.log(2), Math.log(squares) / 2);
        }
        assertEquals(-0.75, errors.getSlope(), 0.05);
    }

    @Test void failureOfATaskReachesTheCaller() throws Exception {
        MonteCarloTest.assertTaskFailureReachesTheCaller(SOLUTION, "countInside",
                "parallelSobolPi", 1000L, 4, 42L);
    }

    @Test void noThreadIsLeftBehind() throws Exception {
        MonteCarloTest.leavingNoThread(() -> estimate(SOLUTION, 1000, 8, 42));
    }

    @ParameterizedTest @ValueSource(strings = {EXERCISE, SOLUTION})
    void tableSaysWhatWasMeasured(String file) throws Exception {
        var out = Project.script(file).run("-n", "8_192", "-t", "3").out();
        ScriptTest.assertReadable(out);
        assertTrue(out.startsWith("8,192 points with each of 8 shifts, seed 42\n\n"), out);
        long rows = 0;
        for (long samples = 16; samples <= 8_192; samples *= 8, rows++) {
            var estimate = Estimate.of(samples, 42);
            long n = SHIFTS * samples;
            var row = MonteCarloTest.row(out, "%,13d ".formatted(n));
            assertEquals(List.of("%.1e".formatted(estimate.pi - Math.PI),
                    "%.1e".formatted(estimate.standardError), "%.1e".formatted(1 / Math.sqrt(n)),
                    "%.1e".formatted(1.0 / n)), List.of(row).subList(3, 7), out);
            assertTrue(Math.abs(Double.parseDouble(row[2]))
                    < 5 * MonteCarloTest.standardError(n), out);
        }
        assertEquals(4, rows);
        assertEquals(12, out.lines().count(), out);
        assertEquals(1, MonteCarloTest.speedup(MonteCarloTest.row(out, "serial")));
        assertTrue(MonteCarloTest.speedup(MonteCarloTest.row(out, "parallel")) > 0);
        assertEquals("2.7e+12", MonteCarloTest.row(out, "random")[4]);
    }
}
