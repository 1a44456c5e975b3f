package checks;

import module java.base;
import engine.evidence.Call;
import engine.evidence.Cores;
import engine.evidence.Ending;
import engine.evidence.Line;
import engine.evidence.Run;
import engine.verdict.Advice;
import engine.verdict.Finding;
import engine.verdict.Misconception;
import engine.verdict.Rule;
import engine.verdict.Rules;

/** Pi on Spark: its tasks are sent as bytes, and what comes back of them are results only. */
public final class McpiSparkCheck extends MonteCarlo {
    /** As Spark says it of what a lambda uses, of an element, or of a result. */
    private static final Pattern NOT_SERIALISABLE =
            Pattern.compile("NotSerializableException: [\\w.$]+|not serializable result: [\\w.$]+");
    /** A task is no thread here, and shares no memory. */
    private static final Map<Misconception, String> MEANINGS = Map.of(
            Misconception.SAME_STREAM, "Each task gets a copy of what its lambda uses: copies of "
                    + "one generator draw the same points. Give each task a stream of its own, "
                    + "by its number.",
            Misconception.SHARED_GENERATOR, "Tasks in the same JVM wait for each other at it, "
                    + "and on another machine it is another one: let each task make its own, "
                    + "from the seed and its number.",
            Misconception.DATA_RACE, "Tasks in the same JVM lose each other's changes, and those "
                    + "of another machine never come back: return what a task has counted, and "
                    + "add up with reduce.",
            Misconception.NOT_PARALLEL, "What Spark does at once are the partitions: "
                    + "parallelize(numbers, tasks) makes one of each number; what is computed "
                    + "outside of the lambda is computed here, by one thread.",
            Misconception.WRONG_THREAD_COUNT, "The caller says how many tasks there are: one "
                    + "partition each, so that each can go to another core.");

    public McpiSparkCheck() {
        super("parallelMonteCarloPi", Parts.TASKS);
    }

    /** The last ones on one core: where its tasks run is to make no difference. */
    @Override public List<Call> calls() {
        var calls = new ArrayList<>(super.calls());
        calls.add(Call.of(MANY, TRACED_THREADS, 42L, new Cores(1)));
        calls.add(Call.of(10L, 3, 1L, new Cores(1)));
        return calls;
    }

    /** A job costs Spark some 20 ms. */
    @Override public double timedSeconds() {
        return 0.4;
    }

    /** What Spark cannot send explains all else. */
    @Override public boolean isNeeded(Call call, List<Run> runs) {
        return notSent(runs).isEmpty() && super.isNeeded(call, runs);
    }

    @Override public List<Rule> rules() {
        var rules = new ArrayList<>(List.of(Rule.of(this::notSent),
                Rule.of(this::countedInCopies)));
        super.rules().forEach(rule -> rules.add(inTermsOfSpark(rule)));
        return rules;
    }

    /** What Spark could not send, or did not bring back, explains all else. */
    private Rule inTermsOfSpark(Rule rule) {
        return new Rule(runs -> notSent(runs).isPresent() || countedInCopies(runs).isPresent()
                ? Optional.empty() : rule.finder().apply(runs).map(found ->
                found.meaning(MEANINGS.getOrDefault(found.what(), found.meaning()))),
                rule.proves());
    }

    /** Spark has many threads of its own. */
    @Override public List<Advice> advice() {
        return super.advice().stream().<Advice>map(one -> runs -> one.in(runs)
                .filter(found -> found.what() != Misconception.TOO_MANY_THREADS)).toList();
    }

    private Optional<Finding> notSent(List<Run> runs) {
        return runs.stream().filter(run -> run.call().isPlain()).map(this::notSent)
                .flatMap(Optional::stream).findFirst();
    }

    private Optional<Finding> notSent(Run run) {
        if (!(run.ending() instanceof Ending.Threw(String failure, Line where)))
            return Optional.empty();
        return NOT_SERIALISABLE.matcher(failure).results().findFirst().map(said ->
                Misconception.NOT_SERIALISABLE.at(List.of(where), "for %s Spark threw %s%s",
                rules.name(run), said.group(), where.isKnown() ? ", at " + where : ""));
    }

    /** Of many points, some are inside. */
    private Optional<Finding> countedInCopies(List<Run> runs) {
        var traced = traced(runs);
        return traced.isEmpty() || !traced.stream().allMatch(run ->
                run.draws().points().getFirst() > 0 && run.value() instanceof Double value
                && value == 0) ? Optional.empty()
                : Optional.of(Misconception.SAMPLES_LOST.seen(
                "%,d of %,d points were inside, and it returned 0.0",
                traced.getFirst().draws().points().getFirst(), samples(traced.getFirst())).meaning(
                "Each task counts in a copy of what its lambda uses: the counter here stays 0. "
                + "Return the counts of the tasks, and add them up with reduce."));
    }

    @Override Rule notParallel(Rules rules) {
        return Rule.of(runs -> {
            var several = runs.stream().filter(run -> run.met() > 1).toList();
            return several.isEmpty() || several.stream().anyMatch(run -> run.tasks().atOnce() > 1)
                    ? Optional.empty() : Optional.of(Misconception.NOT_PARALLEL.seen(
                    "%s were asked for, but never were two at work at the same time", Rules.count(
                    several.stream().mapToLong(Run::met).max().orElseThrow(), "task")));
        });
    }
}
