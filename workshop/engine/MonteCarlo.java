package engine;

import module java.base;
import engine.Run.Count;
import engine.Run.Ending;

/** What is expected of an estimate of pi: every sample is drawn once, and counted; in parallel, if there are threads. */
public abstract class MonteCarlo implements Expectation {
    private static final long SAMPLES = 10_007, MANY = 100_003, FOR_MEETING = 1_000_003;
    private static final int TRACED_THREADS = 4;
    private final boolean parallel;

    protected MonteCarlo(boolean parallel) {
        this.parallel = parallel;
    }

    @Override public Class<?> result() {
        return double.class;
    }

    @Override public List<Class<?>> parameters() {
        return parallel ? List.of(long.class, int.class, long.class) : List.of(long.class, long.class);
    }

    private Call call(long samples, int threads, long seed) {
        return parallel ? Call.of(samples, threads, seed) : Call.of(samples, seed);
    }

    @Override public List<Call> calls() {
        var calls = new ArrayList<Call>();
        var traced = Stream.of(42, 42, 43, 44).map(seed -> call(SAMPLES, TRACED_THREADS, seed).meeting(parallel ? TRACED_THREADS : 0).tracing()).toList();
        calls.addAll(traced);
        calls.set(1, traced.get(1).takingTurns());
        calls.add(call(1, 1, 42));
        calls.add(call(7, 8, 42));
        calls.add(call(11, 4, 42));
        for (long seed = 1; seed <= 8; seed++) calls.add(call(10, 3, seed));
        for (int run = 0; run < 2; run++) calls.add(call(MANY, TRACED_THREADS, 42));
        if (parallel) {
            for (int threads : new int[] {2, 3, 8, 1}) calls.add(call(FOR_MEETING, threads, 42).meeting(threads));
            calls.add(call(SAMPLES, TRACED_THREADS, 42).waiting());
            for (int task = 1; task <= 2; task++) calls.add(call(SAMPLES, TRACED_THREADS, 42).failing(task));
        }
        return calls;
    }

    @Override public long patienceMilliseconds() {
        return 8000;
    }

    @Override public List<Call> timed(int threads, long samples) {
        return parallel ? List.of(call(samples, 1, 42), call(samples, threads, 42)) : List.of();
    }

    private static boolean isCounted(Run run) {
        return run.call().isPlain() && (run.call().meeting() == 0 || run.call().traced());
    }

    private static List<Run> counted(List<Run> runs) {
        return runs.stream().filter(MonteCarlo::isCounted).toList();
    }

    /** The threads asked for, of a call in which they were to meet; 0 for others. */
    private static long asked(Run run) {
        return isCounted(run) || !run.call().isPlain() ? 0 : run.call().meeting();
    }

    private long seed(Run run) {
        return run.call().number(parallel ? 2 : 1);
    }

    private static long samples(Run run) {
        return run.call().number(0);
    }

    @Override public Optional<Finding> wrong(List<Run> runs) {
        return Rules.first(runs, Rules::limits, Rules::returnsEarly, this::constant,
                all -> parallel ? Rules.neverTogether(all, MonteCarlo::asked) : Optional.empty(), Rules::races,
                all -> Rules.fixedThreadCount(all, MonteCarlo::asked), MonteCarlo::shared, this::tooMany, this::tooFew,
                MonteCarlo::sameStream, all -> Rules.notAwaited(all, MonteCarlo::agree), this::differsFromItself, this::ignoresSeed, MonteCarlo::threw, MonteCarlo::wrongEstimate,
                all -> Rules.threadCount(all, MonteCarlo::asked), Rules::swallowed, Rules::leftOpen);
    }

    /** The traced calls: the first two have the same seed, the others have others. */
    private static List<Run> traced(List<Run> runs) {
        return runs.stream().filter(run -> run.call().traced()).toList();
    }

    private Optional<Finding> constant(List<Run> runs) {
        var traced = traced(runs);
        if (traced.size() < 4 || !isSame(traced)) return Optional.empty();
        if (traced.getFirst().draws() == 0) return Optional.of(Misconception.CONSTANT_ANSWER.seen(
                "it drew no point, and returned %s for the seeds 42, 43 and 44", traced.getFirst().value()));
        // Divided as integers, 4 x inside / samples is often 3: that is another mistake.
        return isSame(counted(runs)) && Math.rint((double) traced.getFirst().value()) != (double) traced.getFirst().value()
                ? Optional.of(Misconception.CONSTANT_ANSWER.seen("it returned %s, whatever points it drew", traced.getFirst().value())) : Optional.empty();
    }

    private static boolean isSame(List<Run> runs) {
        return runs.getFirst().value() != null && runs.stream().map(Run::value).distinct().count() == 1;
    }

    private static Optional<Finding> shared(List<Run> runs) {
        return Rules.firstIn(runs, run -> run.generators().stream().filter(generator -> generator.threads() > 1 || generator.collided())
                .findFirst().map(generator -> Misconception.SHARED_GENERATOR.seen("one %s was drawn from by %s threads", generator.type(),
                        generator.threads() > 1 ? generator.threads() : "several")).orElse(null));
    }

    private String drew(Run run) {
        var who = !parallel ? "it" : run.call().number(1) == 1 ? "1 thread" : run.call().number(1) + " threads";
        return "%s drew %,d %s %,d points".formatted(who, run.draws() / 2, run.draws() > 2 * samples(run) ? "instead of" : "of", samples(run));
    }

    /** Random numbers that come from no generator of the JDK or of Commons Math: they cannot be counted. */
    private static boolean homeMade(List<Run> runs) {
        return runs.stream().allMatch(run -> run.draws() == 0);
    }

    private Optional<Finding> tooMany(List<Run> runs) {
        return Rules.firstIn(counted(runs), run -> run.draws() > 2 * samples(run) ? Misconception.SAMPLES_EXTRA.seen(drew(run)) : null);
    }

    private Optional<Finding> tooFew(List<Run> runs) {
        return Rules.firstIn(counted(runs), run -> run.returned() && run.draws() < 2 * samples(run) && !homeMade(runs)
                ? Misconception.SAMPLES_LOST.seen(drew(run)) : null);
    }

    private static Optional<Finding> sameStream(List<Run> runs) {
        return Rules.firstIn(traced(runs), run -> run.repeated() > run.draws() / 100 ? Misconception.SAME_STREAM.seen(
                "%,d of %,d draws repeated what had been drawn before", run.repeated(), run.draws()) : null);
    }

    private Optional<Finding> differsFromItself(List<Run> runs) {
        var first = new HashMap<List<?>, Double>();
        return Rules.firstIn(counted(runs), run -> {
            if (!(run.value() instanceof Double value)) return null;
            var before = first.putIfAbsent(run.call().arguments(), value);
            return before == null || isNear(before, value) ? null
                    : Misconception.NOT_REPRODUCIBLE.seen("for %s it returned %s, and then %s", Rules.name(run), before, value);
        });
    }

    private static boolean isNear(double one, double other) {
        return Math.abs(one - other) <= 1e-12 * Math.abs(other);
    }

    /** Of calls that drew the same points. */
    private static boolean agree(Run one, Run other) {
        return !(one.value() instanceof Double value && other.value() instanceof Double same) || isNear(value, same) || !one.points().equals(other.points());
    }

    private Optional<Finding> ignoresSeed(List<Run> runs) {
        var traced = traced(runs);
        return traced.size() == 4 && isSame(traced) && traced.stream().map(Run::points).distinct().count() == 1 ? Optional.of(Misconception.SEED_IGNORED.seen("for the seeds 42, 43 and 44 it drew the same points, and returned %s",
                        traced.getFirst().value())) : Optional.empty();
    }

    private static Optional<Finding> threw(List<Run> runs) {
        return Rules.firstIn(runs, run -> run.ending() == Ending.THREW ? Misconception.WRONG_ESTIMATE.seen(
                "for %s it threw %s", Rules.name(run), run.failure()) : null);
    }

    /**
     * The estimate is 4 x inside / samples of the points that were drawn, for one of the usual circles. Of
     * another one, it can be said that it must be four times a whole number of samples, and near pi.
     */
    private static Optional<Finding> wrongEstimate(List<Run> runs) {
        var counted = counted(runs).stream().filter(run -> run.value() instanceof Double).toList();
        int circles = counted.isEmpty() ? 0 : counted.getFirst().points().size();
        for (int i = 0; i < circles; i++) {
            int circle = i;
            if (counted.stream().allMatch(run -> Math.abs(inside(run) - run.points().get(circle)) < 1e-4)) return Optional.empty();
        }
        return Rules.firstIn(counted, run -> {
            boolean whole = Math.abs(inside(run) - Math.rint(inside(run))) < 1e-4;
            double error = Math.sqrt(Math.PI * (4 - Math.PI) / samples(run));
            boolean near = samples(run) < 1000 || Math.abs((double) run.value() - Math.PI) < 6 * error;
            return whole && near ? null : Misconception.WRONG_ESTIMATE.seen("for %s it returned %s, but %,d of its %,d points were inside: that makes %.6f",
                    Rules.name(run), run.value(), run.points().getFirst(), samples(run), 4.0 * run.points().getFirst() / samples(run));
        });
    }

    /** The number of points inside that an estimate stands for. */
    private static double inside(Run run) {
        return (double) run.value() * samples(run) / 4;
    }

    @Override public List<Finding> advice(List<Run> runs) {
        var advice = new ArrayList<Finding>();
        var run = traced(runs).getFirst();
        double samples = samples(run);
        if (run.count(Count.CONTENDED) > samples / 4) advice.add(Misconception.CONTENDED_COUNTER.seen(
                "%,d times a lock or an atomic counter was used, for %,d samples", run.count(Count.CONTENDED), samples(run)));
        if (Math.max(run.count(Count.TASKS), run.count(Count.WORKERS)) > samples / 20) advice.add(Misconception.TASK_PER_SAMPLE.seen(
                "%,d tasks for %,d samples", Math.max(run.count(Count.TASKS), run.count(Count.WORKERS)), samples(run)));
        if (run.count(Count.BOXED) > samples / 2) advice.add(Misconception.BOXED_STREAM.seen(
                "%,d objects were made to hold numbers, for %,d samples", run.count(Count.BOXED), samples(run)));
        if (run.count(Count.GENERATORS) > samples / 4) advice.add(Misconception.GENERATOR_PER_SAMPLE.seen(
                "%,d generators were made for %,d samples", run.count(Count.GENERATORS), samples(run)));
        if (run.count(Count.ITERATED) > samples / 50) advice.add(Misconception.UNSPLITTABLE_SOURCE.seen(
                "%,d elements came one by one out of iterate", run.count(Count.ITERATED)));
        if (run.count(Count.POOLS) > 2) advice.add(Misconception.POOL_PER_CALL.seen("%,d pools were made for one call", run.count(Count.POOLS)));
        else runs.stream().filter(one -> samples(one) == MANY && one.count(Count.PLATFORM_THREADS) <= 4 * TRACED_THREADS
                && one.count(Count.WORKERS) - one.count(Count.VIRTUAL_WORKERS) > 4 * TRACED_THREADS).findFirst().ifPresent(one -> advice.add(
                Misconception.POOL_PER_CALL.seen("%,d threads were started one after the other for %,d samples", one.count(Count.WORKERS), MANY)));
        if (run.count(Count.PLATFORM_THREADS) > 4 * TRACED_THREADS) advice.add(Misconception.TOO_MANY_THREADS.seen(
                "%,d threads were alive at the same time, for %d tasks at once", run.count(Count.PLATFORM_THREADS), TRACED_THREADS));
        if (run.count(Count.VIRTUAL_WORKERS) > 0) advice.add(Misconception.VIRTUAL_THREADS_FOR_COMPUTING.seen(
                "%,d of %,d threads that drew were virtual", run.count(Count.VIRTUAL_WORKERS), run.count(Count.WORKERS)));
        return advice;
    }

    @Override public List<String> proof(List<Run> runs) {
        var proof = new ArrayList<String>();
        long drawn = counted(runs).stream().mapToLong(MonteCarlo::samples).sum();
        proof.add(homeMade(runs) ? "its random numbers are home-made: whether each sample is drawn once was not seen"
                : "every sample is drawn once: %,d points in %d calls%s".formatted(drawn, counted(runs).size(), parallel ? ", also 7 on 8 threads" : ""));
        if (parallel) {
            proof.add("as many tasks at once as threads were asked for: 1, 2, 3 and 8");
            if (!homeMade(runs)) proof.add("each task has its own generator, and no two draw the same numbers");
            proof.add("no memory is written by two threads without a lock");
        }
        proof.add("same seed, same answer; another seed, another answer");
        proof.add("the estimate is 4 x inside / samples");
        if (parallel) {
            if (Rules.isHeard(runs)) proof.add("a task that fails does not go unnoticed");
            proof.add("no thread is left behind");
        }
        return proof;
    }
}
