package profiling;

import module java.base;
import profiling.Recorded.Sample;

/** How many cores were busy, from the first moment to the last. */
final class Cores {
    /** Long enough for some samples of each thread that is busy. */
    private static final double MOMENT = 0.05;

    private Cores() {}

    /**
     * The part of the time in which nothing ran; none of it, if threads could have run for which
     * there was no core.
     */
    static double idle(Recorded recorded) {
        if (recorded.able() > recorded.seconds() / 2) return 0;
        int moments = (int) Math.clamp(Math.round(recorded.seconds() / MOMENT), 1, 100_000);
        return DoubleStream.of(busy(recorded, moments)).map(cores -> Math.max(0, 1 - cores))
                .average().orElse(1);
    }

    /** Busy cores in each of so many equal parts of the time. */
    static double[] busy(Recorded recorded, int parts) {
        var busy = new double[parts];
        double length = recorded.seconds() / parts;
        for (var sample : recorded.samples())
            busy[part(sample.seconds(), length, parts)] += Recorder.PERIOD_SECONDS / length;
        for (int i = 0; i < parts; i++) busy[i] = Math.min(busy[i], recorded.cores());
        return busy;
    }

    private static int part(double seconds, double length, int parts) {
        return (int) Math.clamp((long) (seconds / length), 0, parts - 1);
    }

    /** A digit a column: how many cores were busy then; 0 is none at all, 9 nine or more. */
    static String digits(Recorded recorded, int columns) {
        return DoubleStream.of(busy(recorded, columns))
                .mapToObj(cores -> cores == 0 ? "0"
                : "" + Math.clamp(Math.round(cores), 1, 9))
                .collect(Collectors.joining());
    }

    /** Of the moments in which one of these threads ran, the part in which others did, too. */
    static double together(List<Sample> samples) {
        var ran = samples.stream().collect(Collectors.groupingBy(
                sample -> (long) (sample.seconds() / MOMENT),
                Collectors.mapping(Sample::id, Collectors.toSet()))).values();
        return ran.stream().mapToInt(threads -> threads.size() > 1 ? 1 : 0).average().orElse(0);
    }
}
