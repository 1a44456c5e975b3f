package scaling;

import module java.base;

/** What may be said of times, beyond the times themselves. */
public sealed interface Claim {
    /** With fewer numbers of threads any law fits, with fewer rounds any noise. */
    int COUNTS = 4, ROUNDS = 3;
    /** How improbable a bad fit must be, to be taken for more than chance. */
    double SIGNIFICANT = 0.05;
    /** Of a speedup, as a part of it: what is known so well, and is still 1, is 1. */
    double CLEAR = 0.05;

    /** A sentence or more, without line breaks. */
    String text();

    /** A law holds, as far as the times can tell: the serial fraction from 0 to 1. */
    record Holds(Fit fit, int cores) implements Claim {
        public double low() {
            return Math.clamp(fit.serial() - fit.half(), 0, 1);
        }

        public double serial() {
            return Math.clamp(fit.serial(), 0, 1);
        }

        public double high() {
            return Math.clamp(fit.serial() + fit.half(), 0, 1);
        }

        private String prediction(int more) {
            int all = more * cores;
            return Words.of("on %,d cores %s (%s to %s)", all, speedup(all, serial()),
                    speedup(all, high()), speedup(all, low()));
        }

        private String speedup(int all, double serial) {
            return Words.times(fit.law().speedup(all, serial));
        }

        @Override public String text() {
            return Words.of("%s fits: %s of the time is serial (95 %% confidence: %s to %s). By "
                    + "it, the speedup would be %s. These intervals hold if the law does; and "
                    + "cores that slow each other down a little, all alike, look like a serial "
                    + "part, too.%s", fit.law(), Words.percent(serial()), Words.percent(low()),
                    Words.percent(high()), IntStream.of(2, 4, 8).mapToObj(this::prediction)
                    .collect(Collectors.joining(", ")), fit.law() == Law.AMDAHL
                    ? " (Where the work grows with the cores: --weak.)" : "");
        }
    }

    /** No serial fraction explains the times. */
    record Fails(Fit fit, int threads) implements Claim {
        @Override public String text() {
            if (fit.serial() + fit.half() < 0)
                return Words.of("%s does not hold: it is faster than so many cores can be. Perhaps "
                        + "the data fits into the caches of several cores, and not into those of "
                        + "one. No prediction.", fit.law());
            return Words.of("%s does not hold: no serial part explains all times. On %s it takes "
                    + "%s %s than by the nearest one, and %s. So it is where cores slow each other "
                    + "down: they share memory, caches and heat, and two of them may be halves of "
                    + "one core. No prediction.", fit.law(), Words.count(threads, "thread"),
                    Words.percent(Math.abs(fit.off())), fit.off() > 0 ? "longer" : "less",
                    chance());
        }

        private String chance() {
            return fit.misfit() < 0.001 ? "so much is not noise (F test, p < 0.001)"
                    : Words.of("so much is hardly noise (F test, p = %.3f)", fit.misfit());
        }
    }

    /** The speedup, and how much it may be off by noise: parts of it. */
    record Noise(int threads, double speedup, double noise) implements Claim {
        @Override public String text() {
            return noise <= CLEAR
                    ? Words.of("There is no speedup: %.2fx on %d threads, give or take %s. None of "
                    + "it runs in parallel, or that gains no more than it costs. No prediction.",
                    speedup, threads, Words.percent(noise))
                    : Words.of("The noise is larger than the effect: the speedup is %.2fx on %d "
                    + "threads, give or take %s. No prediction. End other programs, give it more "
                    + "to do, or measure more --rounds.", speedup, threads, Words.percent(noise));
        }
    }

    /** More threads need longer. */
    record Slower(int threads, double speedup) implements Claim {
        @Override public String text() {
            return Words.of("It is slower on more threads: %.2fx on %d. They do more work than one "
                    + "would, or wait for each other. No prediction.", speedup, threads);
        }
    }

    /** Too little was measured. */
    record TooLittle(int cores, int counts, int rounds) implements Claim {
        @Override public String text() {
            if (cores == 1) return "With 1 core there is nothing to share out: no prediction.";
            if (cores < COUNTS)
                return Words.of("With %d cores a serial part cannot be told from slower cores: no "
                        + "prediction.", cores);
            if (counts < COUNTS)
                return Words.of("With %s of threads up to the %d cores, a serial part cannot be "
                        + "told from slower cores: no prediction, which needs at least %d.",
                        Words.count(counts, "number"), cores, COUNTS);
            return Words.of("With %s the noise is not known: no prediction, which needs at least "
                    + "%d.", Words.count(rounds, "round"), ROUNDS);
        }
    }

    static Claim of(Times times) {
        int counts = times.fitted();
        var tooLittle = new TooLittle(times.cores(), counts, times.rounds());
        if (counts < 2 || times.rounds() < ROUNDS) return tooLittle;
        int most = times.threads()[counts - 1];
        var means = Fit.Means.of(times);
        double effect = means.speedup(times, counts - 1), noise = means.noise();
        if (Math.abs(effect) <= noise)
            return new Noise(most, Math.exp(effect), Math.expm1(noise));
        if (effect < 0) return new Slower(most, Math.exp(effect));
        if (counts < COUNTS) return tooLittle;
        var fit = Fit.of(times);
        boolean fits = fit.misfit() >= SIGNIFICANT && fit.serial() + fit.half() >= 0
                && fit.serial() - fit.half() <= 1;
        return fits ? new Holds(fit, times.cores())
                : new Fails(fit, times.threads()[fit.worst()]);
    }
}
