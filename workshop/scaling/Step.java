package scaling;

import module java.base;
import engine.answer.Contract;
import engine.jvm.Isolation;
import engine.jvm.Sandbox;
import engine.verdict.Examiner;
import engine.verdict.Expectation;
import program.Program;
import steps.Examiners;
import steps.Workshop;
import terminal.Tool;

/** The method of a step, which is told how many threads to use: unwatched, in one warm JVM. */
public final class Step implements Subject {
    /** How long a run on one thread lasts, about. */
    private static final double SECONDS = 0.4;
    private static final int WARM_UPS = 5, MOST_WARM_UPS = 12;
    private static final long FIRST = 100_000, MOST = 10_000_000_000L;

    private final Program program;
    private final String type;
    private final Expectation expectation;
    private final Law law;
    private final Duration limit;
    private final Sandbox sandbox;
    private long size;

    private Step(Program program, String type, Expectation expectation, Law law, long size,
            Duration limit) throws IOException {
        this.program = program;
        this.type = type;
        this.expectation = expectation;
        this.law = law;
        this.size = size;
        this.limit = limit;
        int cores = Runtime.getRuntime().availableProcessors();
        var source = program.source();
        var options = Stream.concat(source.runtimeOptions().stream(), Stream.of(
                "-XX:ActiveProcessorCount=" + cores,
                "-Djdk.virtualThreadScheduler.parallelism=" + cores)).toList();
        sandbox = new Sandbox(options, source.jars(), Isolation.here());
        var classes = program.compilation().classes();
        sandbox.load(classes, classes, type, expectation.contract(), List.of());
    }

    /**
     * Starts it; empty if the script is no answer to a step whose method is told a number of
     * threads.
     *
     * @param size  of the work for one thread; 0 for as much as takes a good while
     * @param limit of a run
     */
    public static Optional<Step> of(Program program, Law law, long size, Duration limit)
            throws Exception {
        var step = Examiners.stepOf(program.source());
        if (step.isEmpty()) return Optional.empty();
        var expected = Examiner.expectation(step.get());
        if (expected.isEmpty()) return Optional.empty();
        var contract = expected.get().contract();
        if (expected.get().timed(1, FIRST).isEmpty()) {
            if (contract.names().stream().noneMatch(Set.of("threads", "workers")::contains))
                return Optional.empty();
            throw new Tool.Refused("The tasks of %s only sleep, and need no cores: see timeline"
                    .formatted(step.get().name()));
        }
        var missing = contract.missing(program.compilation().classes(), step.get().type());
        if (missing.isPresent()) throw new Tool.Refused(
                Workshop.typed(program.source().file()) + ": " + missing.get());
        var type = Contract.fullName(program.compilation().classes(),
                step.get().type());
        return Optional.of(new Step(program, type, expected.get(), law, size, limit));
    }

    @Override public String what() {
        var names = expectation.contract().names();
        var arguments = expectation.timed(1, size).getLast().arguments();
        return expectation.contract().method() + IntStream.range(0, names.size())
                .mapToObj(i -> switch (arguments.get(i)) {
                    case Long number -> Words.of("%s %,d", names.get(i), number);
                    case double[] values -> Words.of("%s of length %,d", names.get(i),
                            values.length);
                    default -> names.get(i);
                }).collect(Collectors.joining(", ", "(", ")"))
                + (law == Law.GUSTAFSON ? ", so much for each thread" : "");
    }

    @Override public void warmUp() throws Exception {
        boolean isGiven = size > 0;
        if (!isGiven) size = FIRST;
        for (int run = 0; run < MOST_WARM_UPS; run++) {
            double seconds = seconds(1);
            boolean isLong = seconds > SECONDS / 2;
            if (run >= WARM_UPS && (isGiven || isLong)) break;
            if (!isGiven) size = Math.clamp(
                    rounded(size * Math.clamp(SECONDS / seconds, 0.1, 10)), FIRST / 10, MOST);
        }
    }

    /** To two digits, for people. */
    private static long rounded(double number) {
        return new BigDecimal(number).round(new MathContext(2)).longValue();
    }

    @Override public double seconds(int threads) throws Exception {
        long all = law == Law.GUSTAFSON ? size * threads : size;
        var run = new FutureTask<>(() -> sandbox.time(
                expectation.timed(threads, all).getLast()));
        Thread.ofVirtual().start(run);
        try {
            var timing = run.get(limit.toSeconds(), TimeUnit.SECONDS);
            if (timing.failure() == null) return timing.seconds();
            throw refused(threads, timing.failure().replace("java.lang.Error: check: ", ""));
        } catch (TimeoutException e) {
            throw refused(threads, "it has not ended after %d s: give it less to do, or more time "
                    .formatted(limit.toSeconds()) + "by --limit");
        }
    }

    private Tool.Refused refused(int threads, String why) {
        return new Tool.Refused(Words.of("%s on %s: %s",
                Workshop.typed(program.source().file()), Words.count(threads, "thread"), why));
    }

    @Override public void close() {
        sandbox.close();
    }
}
