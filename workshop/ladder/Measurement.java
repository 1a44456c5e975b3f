import module java.base;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;
import terminal.Waiting;

/**
 * A group of rows, measured in turn, round after round: a busy moment then meets all rows alike.
 *
 * @param rounds in which each row is run once
 * @param results of the rows that could be measured, in their order
 * @param leftOut the others, and why
 * @param differences between rows that do the same work
 */
record Measurement(Group group, int rounds, SequencedMap<Row, Result> results,
        List<String> leftOut, List<String> differences) {
    /**
     * @param samples that a run does
     * @param times the seconds of each run
     */
    record Result(long samples, DescriptiveStatistics times) {
        double seconds() {
            return times.getPercentile(50);
        }

        double perSecond() {
            return samples / seconds();
        }

        /** The width of the middle half of the times, as a part of their median. */
        double spread() {
            return (times.getPercentile(75) - times.getPercentile(25)) / seconds();
        }
    }

    /** What takes longer than this, in seconds, is run once. */
    private static final double LONG = 2;
    /** A row may be a thousand times as fast as another, and a cold one as slow as it. */
    private static final int STEPS = 4, MOST_STEPS = 12, GROWTH = 10;

    static Measurement of(Group group, int rounds, Waiting waiting) throws Exception {
        var versions = new LinkedHashMap<Row, Version>();
        var measured = new Measurement(group, rounds, new LinkedHashMap<>(),
                new ArrayList<>(), new ArrayList<>());
        try {
            var answers = new HashMap<String, Map.Entry<Row, String>>();
            for (var row : group.rows()) {
                waiting.now("begins: " + row);
                try {
                    var version = row.start().open();
                    versions.put(row, version);
                    var answer = version.run(group.first());
                    measured.compare(row, answer.result(), answers);
                    measured.results.put(row, calibrated(row, version, group.first(), answer));
                } catch (Version.Missing missing) {
                    measured.leftOut.add("%s (%s)".formatted(row.name(), missing.getMessage()));
                }
            }
            for (int round = 0; round <= rounds; round++) // the first only warms up
                for (var row : measured.results.keySet()) {
                    var result = measured.results.get(row);
                    if (result.times.getN() > 0 && result.seconds() > LONG) continue;
                    waiting.now("round %d of %d: %s".formatted(round, rounds, row));
                    double seconds = versions.get(row).run(result.samples).seconds();
                    if (round > 0) result.times.addValue(seconds);
                }
        } finally {
            versions.values().forEach(Version::close);
        }
        return measured;
    }

    private void compare(Row row, String result, Map<String, Map.Entry<Row, String>> answers) {
        if (row.work().isEmpty()) return;
        var other = answers.putIfAbsent(row.work(), Map.entry(row, result));
        if (other != null && !other.getValue().equals(result))
            differences.add("%s has %s, but %s has %s".formatted(
                    row, result, other.getKey(), other.getValue()));
    }

    /** So many samples that a run takes the row's time, which is known when it is warm. */
    private static Result calibrated(Row row, Version version, long first, Version.Answer answer)
            throws Exception {
        var times = new DescriptiveStatistics();
        double seconds = answer.seconds();
        if (seconds > LONG && first == 1) times.addValue(seconds);
        long samples = first;
        for (int step = 0; step < MOST_STEPS; step++) {
            double factor = row.seconds() / seconds;
            boolean isRight = step >= STEPS && factor > 0.7 && factor < 1.4;
            if (isRight || samples == 1 && factor < 1) break;
            samples = Math.max(1, (long) (samples * Math.clamp(factor, 1.0 / GROWTH, GROWTH)));
            seconds = version.run(samples).seconds();
        }
        return new Result(samples, times);
    }
}
