package scaling;

import module java.base;
import org.apache.commons.math3.distribution.FDistribution;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresBuilder;
import org.apache.commons.math3.fitting.leastsquares.LevenbergMarquardtOptimizer;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.util.Pair;

/**
 * A law, fitted to times by nonlinear least squares. The logarithms of the times are fitted, for
 * noise is a part of a time, whether that is long or short. Rounds are blocks: what makes a whole
 * round slower is no noise of the fit, and drift makes no trend. What is left, how the rounds
 * disagree about the differences between the numbers of threads, is the pure error; whether the law
 * misses the means by more than that is an F test of the lack of fit (N. R. Draper and H. Smith,
 * Applied Regression Analysis, 3rd edition, Wiley 1998, section 2.1).
 *
 * @param law    that was fitted
 * @param serial the serial fraction; may be a little below 0, by noise
 * @param half   of the width of its 95 % confidence interval
 * @param misfit how probable so bad a fit, or a worse one, is by chance alone, if the law holds
 * @param worst  the index of the number of threads where the law is farthest off
 * @param off    how much longer it takes there than by the law, as a part of it
 */
public record Fit(Law law, double serial, double half, double misfit, int worst, double off) {
    private static final double CONFIDENCE = 0.95;
    private static final int MOST_STEPS = 1000;
    /** No time is known better than this: a clock has ticks. As a part of it, squared. */
    private static final double LEAST_VARIANCE = 1e-14;

    /** The mean of the logarithms of the times of each count, and the variance of such a mean. */
    record Means(double[] logarithms, double variance, int degrees) {
        /** Needs two counts and two rounds. */
        static Means of(Times times) {
            int counts = times.fitted(), rounds = times.rounds();
            var logarithms = new double[counts][rounds];
            var ofRounds = new double[rounds];
            for (int i = 0; i < counts; i++)
                for (int round = 0; round < rounds; round++) {
                    logarithms[i][round] = Math.log(times.seconds()[i][round]);
                    ofRounds[round] += logarithms[i][round] / counts;
                }
            var means = Arrays.stream(logarithms).mapToDouble(StatUtils::mean).toArray();
            double mean = StatUtils.mean(means), squares = 0;
            for (int i = 0; i < counts; i++)
                for (int round = 0; round < rounds; round++)
                    squares += Math.pow(
                            logarithms[i][round] - means[i] - ofRounds[round] + mean, 2);
            int degrees = (counts - 1) * (rounds - 1);
            return new Means(means, Math.max(LEAST_VARIANCE, squares / degrees) / rounds, degrees);
        }

        /** Of a standard error of 1, half the width of the 95 % confidence interval. */
        double quantile() {
            return new TDistribution(degrees).inverseCumulativeProbability((1 + CONFIDENCE) / 2);
        }

        /** The logarithm of the speedup at an index. */
        double speedup(Times times, int index) {
            double work = times.law() == Law.GUSTAFSON ? times.threads()[index] : 1;
            return logarithms[0] - logarithms[index] + Math.log(work);
        }

        /** By how much the difference of two means may be off. */
        double noise() {
            return quantile() * Math.sqrt(2 * variance);
        }
    }

    /** Needs three counts up to the cores, and two rounds. */
    public static Fit of(Times times) {
        var means = Means.of(times);
        var threads = Arrays.copyOf(times.threads(), times.fitted());
        var problem = new LeastSquaresBuilder()
                .model(point -> model(times.law(), threads, point))
                .target(means.logarithms).start(new double[] {means.logarithms[0], 0.1})
                .parameterValidator(point -> possible(point, threads[threads.length - 1]))
                .maxEvaluations(MOST_STEPS).maxIterations(MOST_STEPS).build();
        var fitted = new LevenbergMarquardtOptimizer().optimize(problem);
        double error = Math.sqrt(fitted.getCovariances(0).getEntry(1, 1) * means.variance);
        var residuals = fitted.getResiduals();
        int others = threads.length - 2;
        double ratio = residuals.dotProduct(residuals) / others / means.variance;
        int worst = residuals.map(Math::abs).getMaxIndex();
        return new Fit(times.law(), fitted.getPoint().getEntry(1), means.quantile() * error,
                1 - new FDistribution(others, means.degrees).cumulativeProbability(ratio),
                worst, Math.expm1(residuals.getEntry(worst)));
    }

    /** Logarithms of times, and their derivatives, at a point: the logarithm of a time, and s. */
    private static Pair<RealVector, RealMatrix> model(Law law, int[] threads, RealVector point) {
        double scale = point.getEntry(0), serial = point.getEntry(1);
        var values = new double[threads.length];
        var slopes = new double[threads.length][];
        for (int i = 0; i < threads.length; i++) {
            double time = law.time(threads[i], serial);
            values[i] = scale + Math.log(time);
            slopes[i] = new double[] {1, law.slope(threads[i], serial) / time};
        }
        return Pair.create(new ArrayRealVector(values), new Array2DRowRealMatrix(slopes));
    }

    /** Beyond 0 and 1, by noise or by caches, but only as far as a time stays positive. */
    private static RealVector possible(RealVector point, int most) {
        double margin = 0.9 / (most - 1);
        return new ArrayRealVector(new double[] {point.getEntry(0),
                Math.clamp(point.getEntry(1), -margin, 1 + margin)});
    }
}
