package engine.verdict;

import module java.base;
import engine.answer.Contract;
import engine.evidence.Call;
import engine.evidence.Ending;
import engine.evidence.Line;
import engine.evidence.Race;
import engine.evidence.Run;
import engine.evidence.Schedule;

/** From evidence to findings: what several steps have in common. */
public final class Rules {
    private static final int MOST_CHARACTERS = 60, MOST_NAMES = 3;
    private final Contract contract;
    private final String parts;

    public Rules(Contract contract) {
        this(contract, "thread");
    }

    /** The caller says how many {@code parts}, in the singular, there are to be. */
    public Rules(Contract contract, String parts) {
        this.contract = contract;
        this.parts = parts;
    }

    /** A rule that looks at one call at a time, of those that were to succeed. */
    public static Rule inEach(Function<Run, Optional<Finding>> finding) {
        return Rule.of(runs -> runs.stream().filter(run -> run.call().isPlain()).map(finding)
                .flatMap(Optional::stream).findFirst());
    }

    /** As a person would write the call, with the names of its arguments. */
    public String name(Run run) {
        return name(run.call());
    }

    /** The same of a call that has not been made yet. */
    String name(Call call) {
        var arguments = call.arguments();
        return IntStream.range(0, arguments.size()).mapToObj(i -> contract.names().get(i) + " "
                + number(arguments.get(i))).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String number(Object value) {
        return switch (value) {
            case Long _, Integer _ -> "%,d".formatted(value);
            case double[] values -> "of length %,d".formatted(values.length);
            default -> "" + value;
        };
    }

    public static String count(long number, String what) {
        return "%,d %s%s".formatted(number, what, number == 1 ? "" : "s");
    }

    /** The limits of the other JVM: what ends a run explains all that is missing from it. */
    Optional<Finding> limit(Run run) {
        var suffix = run.call().schedule() instanceof Schedule.Fail
                ? ", when a task was made to fail" : "";
        return Optional.ofNullable(switch (run.ending()) {
            case Ending.Exited(boolean byTheLearner) -> Misconception.EXITS_THE_JVM.seen(
                    "%s for %s%s",
                    byTheLearner ? "System.exit was called" : "its JVM ended", name(run), suffix);
            case Ending.Flooded _ -> Misconception.TOO_MUCH_OUTPUT.seen(
                    "more than a million characters were printed by %s", name(run));
            case Ending.OutOfMemory _ ->
                    Misconception.OUT_OF_MEMORY.seen("256 MB were not enough for %s", name(run));
            case Ending.Hung(var threads, _) -> Misconception.HANGS.at(
                    threads.stream().map(Ending.Waiting::at).toList(),
                    "no answer for %s%s", name(run), where(threads));
            default -> null;
        });
    }

    private static String where(List<Ending.Waiting> threads) {
        var lines = threads.stream().limit(MOST_NAMES).map(one -> "thread %s %s at %s"
                .formatted(one.thread(), one.runs() ? "still runs" : "waits", one.at()))
                .collect(Collectors.joining(", ", ": ", ""));
        return threads.isEmpty() ? "" : threads.size() <= MOST_NAMES ? lines
                : lines + ", and %d more".formatted(threads.size() - MOST_NAMES);
    }

    /** The method returns while its tasks are at work. */
    public Rule returnsEarly() {
        return inEach(run -> !run.returned() || run.tasks().late() == 0 || isEmptyHanded(run)
                ? Optional.empty() : Optional.of(Misconception.RESULT_NOT_AWAITED.seen(
                "for %s the method returned %s while tasks were still at work",
                name(run), shortened(run.value()))));
    }

    /**
     * One by one, a worker may be held at its first method until another one has done all the work.
     */
    private static boolean isEmptyHanded(Run run) {
        return run.call().schedule() instanceof Schedule.OneByOne
                && run.call().begin() == Call.Begin.METHOD;
    }

    /**
     * An answer that depends on how fast the tasks are: one that comes before the tasks have all
     * brought theirs. The call in which the caller is held is compared with those that have the
     * same arguments. (After a race, other answers have another reason.)
     */
    public Rule notAwaited(BiPredicate<Run, Run> agree) {
        return Rule.of(runs -> runs.stream().anyMatch(run -> !run.memory().races().isEmpty())
                ? Optional.empty() : runs.stream()
                .filter(run -> run.call().schedule() instanceof Schedule.Patient && run.returned())
                .flatMap(patient -> runs.stream()
                .filter(run -> run.call().isPlain() && run.returned()
                && run.call().isOf(patient.call().arguments()) && !agree.test(run, patient))
                .map(run -> Misconception.RESULT_NOT_AWAITED.seen(
                "for %s it returned %s; when it is made to wait for each task, %s",
                name(run), shortened(run.value()), shortened(patient.value())))).findFirst());
    }

    /** Memory that two threads write, though nothing orders them and no lock is held by both. */
    public Rule races() {
        return inEach(run -> run.memory().races().isEmpty() || !run.memory().unknown().isEmpty()
                ? Optional.empty() : Optional.of(race(run.memory().races().getFirst()))).proving(
                runs -> Optional.of(runs.stream().allMatch(run -> run.memory().races().isEmpty())
                ? "no memory is written by two threads without a lock"
                : "check does not know %s: whether writes are in order was not judged"
                .formatted(String.join(", ", runs.getFirst().memory().unknown()))));
    }

    private static Finding race(Race race) {
        var lines = Stream.of(race.one(), race.other()).distinct().filter(Line::isKnown)
                .sorted(Comparator.comparing(Line::file).thenComparing(Line::number)).toList();
        var where = lines.isEmpty() ? "" : lines.stream()
                .map(line -> line == lines.getFirst() ? line.toString() : "" + line.number())
                .distinct().collect(Collectors.joining(" and ", " at ", ""));
        return Misconception.DATA_RACE.at(lines,
                "%d threads wrote %s with no lock in common%s",
                race.threads(), race.variable(), where);
    }

    /**
     * Never two tasks at once, however many threads: of the calls in which several were asked for.
     */
    public Rule notParallel(ToLongFunction<Run> asked) {
        return Rule.of(runs -> Serial.found(runs, asked, parts));
    }

    /** Another number of tasks at once than were asked for. */
    public Rule threadCount(ToLongFunction<Run> asked) {
        return inEach(run -> asked.applyAsLong(run) == 0
                || run.tasks().areSoMany(asked.applyAsLong(run))
                ? Optional.empty() : Optional.of(atOnce(run, asked)));
    }

    /** More tasks at once than were asked for. */
    public Rule atMost(ToLongFunction<Run> asked) {
        return inEach(run -> asked.applyAsLong(run) == 0
                || run.tasks().atOnce() <= asked.applyAsLong(run) ? Optional.empty()
                : Optional.of(atOnce(run, asked).meaning("The caller says how many " + parts
                + "s there are: no more than these can be at work.")));
    }

    private Finding atOnce(Run run, ToLongFunction<Run> asked) {
        return Misconception.WRONG_THREAD_COUNT.seen("%s asked for, %d at work at the same time%s",
                count(asked.applyAsLong(run), parts), run.tasks().atOnce(), inPools(run));
    }

    /** Threads of a pool that is as large as the machine are not those that were asked for. */
    private static String inPools(Run run) {
        return run.tasks().pools() == 0 && run.streams().parallel() > 0
                ? ": those of the common pool" : run.tasks().pools() > 1
                ? ": those of %d pools".formatted(run.tasks().pools()) : "";
    }

    /**
     * A task that was made to fail, and nobody has heard of it. What dies with its thread is
     * printed: see the advice.
     */
    public Rule swallowed() {
        return Rule.of(runs -> runs.stream()
                .filter(run -> run.tasks().failed() > 0 && !run.tasks().printed() && run.returned())
                .findFirst().map(run -> Misconception.EXCEPTION_SWALLOWED.seen(
                "check made one task fail; your method still returned %s", shortened(run.value()))))
                .proving(runs -> isHeard(runs)
                ? Optional.of("a task that fails does not go unnoticed") : Optional.empty());
    }

    /**
     * Whether each failure came back to the caller: some answers wait for ever instead, or go on
     * with what is printed.
     */
    private static boolean isHeard(List<Run> runs) {
        var failed = runs.stream().filter(run -> run.tasks().failed() > 0).toList();
        return !failed.isEmpty()
                && failed.stream().allMatch(run -> run.ending() instanceof Ending.Threw);
    }

    /** The advice for a failure that is printed, and the method returns as if there were none. */
    public static Advice onlyPrinted() {
        return Advice.when(Misconception.FAILURE_ONLY_PRINTED,
                run -> run.returned() && run.tasks().printed(), run -> run.tasks().failed(), 0,
                "check made a task fail: that was printed, and the method returned a result");
    }

    /** Threads that live on. */
    public Rule leftOpen() {
        return inEach(run -> {
            var left = run.tasks().left();
            if (left.isEmpty() || !run.ending().isOrderly()) return Optional.empty();
            return Optional.of(Misconception.POOL_LEFT_OPEN.seen(
                    "%s still alive after the return: %s%s",
                    left.size() == 1 ? "1 thread is" : left.size() + " threads are",
                    left.stream().limit(MOST_NAMES).collect(Collectors.joining(", ")),
                    left.size() > MOST_NAMES ? ", ..." : ""));
        }).proving("no thread is left behind");
    }

    /** Compares what a call gave with what it should; where that is empty, anything is right. */
    public Rule wrongResult(Function<Run, Optional<Object>> expected) {
        return inEach(run -> expected.apply(run).flatMap(right -> compared(run, right)));
    }

    private Optional<Finding> compared(Run run, Object right) {
        return right.equals(run.value()) ? Optional.empty()
                : threw(run, Misconception.WRONG_RESULT).or(() -> Optional.of(
                Misconception.WRONG_RESULT.seen("for %s it returned %s; right is %s%s", name(run),
                shortened(run.value()), shortened(right), overflow(run.value(), right))));
    }

    /** What the method threw, where it should have returned. */
    public Optional<Finding> threw(Run run, Misconception what) {
        if (!(run.ending() instanceof Ending.Threw(String failure, Line where)))
            return Optional.empty();
        var finding = what.at(List.of(where), "for %s it threw %s%s", name(run),
                failure.lines().findFirst().orElse(""), where.isKnown() ? ", at " + where : "");
        return Optional.of(!failure.startsWith("NoClassDefFoundError") ? finding : finding.meaning(
                "It compiles, but at run time a class is missing: its library must be in //DEPS, "
                + "its module in //RUNTIME_OPTIONS --add-modules=..."));
    }

    private static String overflow(Object value, Object right) {
        return value instanceof BigInteger one && right instanceof BigInteger other
                && (one.signum() < 0 || one.equals(BigInteger.valueOf(other.intValue()))
                || one.equals(BigInteger.valueOf(other.longValue()))) ? ": it has overflowed" : "";
    }

    public static String shortened(Object value) {
        var text = String.valueOf(value);
        return text.length() <= MOST_CHARACTERS ? text
                : text.substring(0, 40) + "... (%d characters)".formatted(text.length());
    }
}
