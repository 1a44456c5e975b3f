package engine.verdict;

import module java.base;
import engine.jvm.Sandbox;

/** How many times as fast as on one thread, of what this machine could give at that moment. */
public record Speed(double speedup, double attainable, Level level) {
    /** What that means. */
    public enum Level {
        GOOD("good"), SLOW("slow"), NOISY("too noisy to say");

        private final String words;

        Level(String words) {
            this.words = words;
        }

        @Override public String toString() {
            return words;
        }
    }

    /** The least share of the attainable speedup that is good. */
    private static final double GOOD = 0.7;
    /** With several cores: below, something else is using them. */
    private static final double BUSY = 1.3;
    private static final int WARM_UPS = 4, MOST_WARM_UPS = 10, ROUNDS = 7, ATTEMPTS = 3;

    public static Speed of(double speedup, double attainable) {
        return new Speed(speedup, attainable, speedup >= GOOD * attainable ? Level.GOOD
                : attainable < BUSY ? Level.NOISY : Level.SLOW);
    }

    private double share() {
        return speedup / attainable;
    }

    /**
     * From times that were taken in turn. What looks slow is tried again, for longer: short runs,
     * and a busy machine, make good code look slow.
     *
     * @param expectation knows the calls on one thread and on so many, for a number of samples
     * @return empty if it could not be measured
     */
    static Optional<Speed> measured(Sandbox sandbox, int threads, Expectation expectation)
            throws Exception {
        long samples = 100_000;
        double seconds = 0, wanted = expectation.timedSeconds();
        for (int warmUp = 0; warmUp < WARM_UPS
                || warmUp < MOST_WARM_UPS && seconds < wanted / 2; warmUp++) {
            // compiled code takes more samples to last as long
            var rounds = sandbox.time(expectation.timed(threads, samples), 1, threads);
            if (rounds.isEmpty()) return Optional.empty();
            seconds = rounds.getFirst()[0];
            samples = Math.clamp((long) (samples * wanted / seconds),
                    20_000, 100_000_000);
        }
        var best = Optional.<Speed>empty();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++, samples *= 2) {
            var rounds = sandbox.time(expectation.timed(threads, samples), ROUNDS, threads);
            if (rounds.size() < ROUNDS) return best;
            double speedup = least(rounds, 0) / least(rounds, 1);
            double loops = threads * least(rounds, 2) / least(rounds, 3);
            var speed = of(speedup, Math.max(speedup, loops)); // what was attained is attainable
            if (best.isEmpty() || speed.share() > best.get().share()) best = Optional.of(speed);
            if (best.get().level == Level.GOOD) return best;
        }
        return best;
    }

    /** The least time of a column: what else goes on in the machine only ever adds to it. */
    private static double least(List<double[]> rounds, int column) {
        return rounds.stream().mapToDouble(times -> times[column]).min().orElseThrow();
    }
}
