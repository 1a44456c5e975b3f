package checks;

import module java.base;
import engine.answer.Contract;
import engine.evidence.Call;
import engine.evidence.Cores;
import engine.evidence.Run;
import engine.evidence.Schedule;
import engine.verdict.Advice;
import engine.verdict.Expectation;
import engine.verdict.Finding;
import engine.verdict.Misconception;
import engine.verdict.Rule;
import engine.verdict.Rules;

/**
 * What is expected of an estimate of pi: every sample is drawn once, and counted; in parallel, if
 * there are threads.
 */
abstract class MonteCarlo implements Expectation {
    static final long MANY = 100_003;
    private static final long SAMPLES = 10_007, FOR_MEETING = 125_003;
    /** With so many samples, two ways to read draws as points do not agree by chance. */
    private static final long MANY_ENOUGH = 1000;
    static final int TRACED_THREADS = 4;
    /** A core for each of the tasks that are to meet. */
    private static final Cores CORES = new Cores(8);
    /**
     * Samples and threads that tell all the usual ways to cut a range apart, as a search up to 12 x
     * 12 has shown.
     */
    private static final long[][] PAIRS = {{3, 2}, {3, 5}, {7, 8}, {10, 8}, {5, 4}, {11, 4},
            {1, 7}, {5, 8}, {3, 9}};

    /** What the samples are shared out among. */
    enum Parts {
        /** All are drawn by the caller. */ NONE,
        /** So many tasks at once, no more and no fewer. */ THREADS,
        /** So many tasks: how many at once is for the pool to decide. */ SHARES,
        /** So many tasks at once, where Spark has a core for each. */ TASKS;

        String word() {
            return switch (this) {
                case SHARES -> "share";
                case TASKS -> "task";
                case NONE, THREADS -> "thread";
            };
        }
    }

    private final Parts parts;
    private final boolean parallel;
    private final Contract contract;
    final Rules rules;
    private final Unseen unseen;

    MonteCarlo(String method, Parts parts) {
        // None is drawn if the remainder is forgotten.
        this(method, parts, parts == Parts.NONE ? List.of() : List.of(new long[] {7, 8, 4}));
    }

    /**
     * @param series calls of which it is told how many points are inside, where draws are not seen:
     *               see {@link Unseen}
     */
    MonteCarlo(String method, Parts parts, List<long[]> series) {
        this.parts = parts;
        unseen = new Unseen(series, parts.word(), this::call);
        parallel = parts != Parts.NONE;
        contract = switch (parts) {
            case NONE -> new Contract(method, List.of(long.class, long.class),
                    List.of("samples", "seed"), double.class);
            case THREADS, SHARES -> new Contract(method,
                    List.of(long.class, int.class, long.class),
                    List.of("samples", parts.word() + "s", "seed"), double.class);
            case TASKS -> new Contract(method,
                    List.of(long.class, int.class, long.class, Cores.class),
                    List.of("samples", "tasks", "seed", "spark"), double.class);
        };
        rules = new Rules(contract, parts.word());
    }

    @Override public Contract contract() {
        return contract;
    }

    // What is called

    final Call call(long samples, int threads, long seed) {
        return switch (parts) {
            case NONE -> Call.of(samples, seed);
            case THREADS, SHARES -> Call.of(samples, threads, seed);
            case TASKS -> Call.of(samples, threads, seed, CORES);
        };
    }

    private Call traced(long seed) {
        var call = call(SAMPLES, TRACED_THREADS, seed).tracing();
        return parallel ? call.with(new Schedule.Meet(TRACED_THREADS)) : call;
    }

    @Override public List<Call> calls() {
        var calls = new ArrayList<>(List.of(call(1, 1, 42), traced(42), traced(43), traced(44)));
        for (var pair : PAIRS) calls.add(call(pair[0], (int) pair[1], 42));
        for (long seed = 1; seed <= 8; seed++) calls.add(call(10, 3, seed));
        for (int run = 0; run < 2; run++) calls.add(call(MANY, TRACED_THREADS, 42));
        calls.addAll(unseen.calls());
        if (!parallel) return calls;
        calls.add(traced(42).with(new Schedule.OneByOne(TRACED_THREADS, false)));
        for (boolean lastFirst : new boolean[] {false, true})
            calls.add(traced(42).with(new Schedule.OneByOne(TRACED_THREADS, lastFirst))
                    .with(Call.Begin.METHOD));
        calls.addAll(ofTasks(FOR_MEETING, SAMPLES, (samples, threads) ->
                call(samples, threads, 42)));
        return calls;
    }

    /** Of tasks that share samples: so many meet as there are threads, all wait, and one fails. */
    static List<Call> ofTasks(long each, long samples, BiFunction<Long, Integer, Call> call) {
        var calls = new ArrayList<Call>();
        for (int threads : new int[] {2, 3, 8, 1})
            calls.add(call.apply(each * threads, threads).with(new Schedule.Meet(threads)));
        calls.add(call.apply(samples, TRACED_THREADS).with(new Schedule.Patient()));
        for (int task = 1; task <= 2; task++)
            calls.add(call.apply(samples, TRACED_THREADS).with(new Schedule.Fail(task)));
        return calls;
    }

    /** Where no generator is known, a task begins with its first method. */
    @Override public Call adapted(Call call, List<Run> runs) {
        return !runs.isEmpty() && isHomeMade(runs) ? call.with(Call.Begin.METHOD) : call;
    }

    /** Where draws are seen, counts need not tell; and leftover threads would come to thousands. */
    @Override public boolean isNeeded(Call call, List<Run> runs) {
        return !unseen.calls().contains(call) || isHomeMade(runs)
                && runs.stream().allMatch(run -> run.tasks().left().isEmpty());
    }

    @Override public long patienceMilliseconds() {
        return 8000;
    }

    @Override public List<Call> timed(int threads, long samples) {
        return parallel ? List.of(call(samples, 1, 42), call(samples, threads, 42)) : List.of();
    }

    // What is seen of a call

    private static boolean isCounted(Run run) {
        return run.call().isPlain()
                && (run.call().schedule().meeting() == 0 || run.call().traced());
    }

    private static List<Run> counted(List<Run> runs) {
        return runs.stream().filter(MonteCarlo::isCounted).toList();
    }

    static List<Run> traced(List<Run> runs) {
        return runs.stream().filter(run -> run.call().traced()
                && !(run.call().schedule() instanceof Schedule.OneByOne)).toList();
    }

    static long samples(Run run) {
        return run.call().number(0);
    }

    /**
     * Random numbers that come from no generator of the JDK or of Commons Math: they cannot be
     * counted.
     */
    boolean isHomeMade(List<Run> runs) {
        return runs.stream().allMatch(run -> run.draws().drawn() == 0);
    }

    private static boolean isSame(List<Run> runs) {
        return runs.getFirst().value() != null
                && runs.stream().map(Run::value).distinct().count() == 1;
    }

    private static boolean isNear(double one, double other) {
        return Math.abs(one - other) <= 1e-12 * Math.abs(other);
    }

    /** The number of points inside that an estimate stands for. */
    static double inside(Run run) {
        return (double) run.value() * samples(run) / 4;
    }

    private static boolean agrees(Run run, int circle) {
        return Math.abs(inside(run) - run.draws().points().get(circle)) < 1e-4;
    }

    /** Where points were seen, as many of them as were inside, in the circle that it looks at. */
    @Override public Serializable expected(Run inTurn, Run other) {
        var points = inTurn.draws().points();
        return isHomeMade(List.of(inTurn)) || !(inTurn.value() instanceof Double)
                || IntStream.range(0, points.size()).anyMatch(circle -> agrees(inTurn, circle))
                ? inTurn.value() : (Double) (4.0 * points.getFirst() / samples(inTurn));
    }

    private String drew(Run run) {
        var who = parallel ? Rules.count(run.call().number(1), parts.word()) : "it";
        return "%s drew %,d %s %,d points".formatted(who, run.draws().drawn() / 2,
                run.draws().drawn() > 2 * samples(run) ? "instead of" : "of", samples(run));
    }

    // What is wrong

    @Override public List<Rule> rules() {
        var all = new ArrayList<>(List.of(Rule.of(this::constant)));
        if (parallel)
            all.addAll(List.of(rules.returnsEarly(), rules.races(),
                    Rules.inEach(MonteCarlo::shared), sameStream(),
                    tooMany(), tooFew(), rules.notAwaited(this::agree), reproducible(),
                    Rule.of(this::ignoresSeed), threw(), estimate()));
        else
            all.addAll(List.of(tooMany(), tooFew(), reproducible(), Rule.of(this::ignoresSeed),
                    threw(), estimate()));
        all.addAll(others());
        if (parallel)
            all.addAll(List.of(notParallel(rules), parts == Parts.SHARES
                    ? rules.atMost(Run::met)
                    .proving("shares are drawn side by side, and never more at once than were "
                    + "asked for: 1, 2, 3 and 8")
                    : rules.threadCount(Run::met)
                    .proving("as many tasks at once as %swere asked for: 1, 2, 3 and 8"
                    .formatted(parts == Parts.TASKS ? "" : "threads ")),
                    rules.swallowed(), rules.leftOpen()));
        return all;
    }

    Rule notParallel(Rules rules) {
        return rules.notParallel(Run::met);
    }

    /** What else is wrong in a step of its own. */
    List<Rule> others() {
        return List.of();
    }

    private Optional<Finding> constant(List<Run> runs) {
        var traced = traced(runs);
        if (traced.size() < 3 || !isSame(traced)) return Optional.empty();
        var value = traced.getFirst().value();
        // What is on the lattice of all estimates was counted, of points that nobody has seen.
        if (traced.getFirst().draws().drawn() == 0
                && !counted(runs).stream().allMatch(MonteCarlo::isCount))
            return Optional.of(Misconception.CONSTANT_ANSWER.seen(
                    "it drew no point, and returned %s for the seeds 42, 43 and 44", value));
        // Divided as integers, 4 x inside / samples is often 3: that is another mistake.
        return isSame(counted(runs)) && Math.rint((double) value) != (double) value
                ? Optional.of(Misconception.CONSTANT_ANSWER.seen(
                "it returned %s, whatever points it drew", value)) : Optional.empty();
    }

    static Optional<Finding> shared(Run run) {
        return run.draws().generators().stream()
                .filter(one -> one.threads() > 1 || one.collided()).findFirst().map(
                one -> Misconception.SHARED_GENERATOR.seen("one %s was drawn from by %s threads",
                one.type(), one.threads() > 1 ? one.threads() : "several"));
    }

    private Rule sameStream() {
        return Rule.of(runs -> traced(runs).stream()
                .filter(run -> run.draws().repeated() > run.draws().drawn() / 100).findFirst()
                .map(run -> Misconception.SAME_STREAM.seen(
                "%,d of %,d draws repeated what had been drawn before", run.draws().repeated(),
                run.draws().drawn()))
                .or(() -> canTell(runs) ? unseen.sameStream(runs) : Optional.empty()))
                .proving(runs -> isHomeMade(runs) ? Optional.empty()
                : Optional.of("each task has its own generator, and no two draw the same numbers"));
    }

    private Rule tooMany() {
        return Rule.of(runs -> isHomeMade(runs) ? Optional.empty() : counted(runs).stream()
                .filter(run -> run.draws().drawn() > 2 * samples(run)).findFirst()
                .map(run -> Misconception.SAMPLES_EXTRA.seen(drew(run))));
    }

    private Rule tooFew() {
        return Rule.of(runs -> isHomeMade(runs) ? lostOrExtra(runs) : counted(runs).stream()
                .filter(run -> run.returned() && run.draws().drawn() < 2 * samples(run)).findFirst()
                .map(run -> Misconception.SAMPLES_LOST.seen(drew(run))))
                .proving(runs -> isHomeMade(runs) ? unseen.proof(runs).or(() -> Optional.of(
                "its random numbers are home-made: whether each sample is drawn once was not seen"))
                : Optional.of("every sample is drawn once: %,d points in %d calls%s".formatted(
                counted(runs).stream().mapToLong(MonteCarlo::samples).sum(),
                counted(runs).size(), !parallel ? ""
                : switch (parts) {
                    case SHARES -> ", also 7 in 8 shares";
                    case TASKS -> ", also 7 in 8 tasks";
                    case NONE, THREADS -> ", also 7 on 8 threads";
                })));
    }

    /** Of unseen draws, counts tell only as much as there are seeds. */
    private boolean canTell(List<Run> runs) {
        return isHomeMade(runs) && ignoresSeed(runs).isEmpty();
    }

    /** Only if the estimates with many samples are right, those with few can tell anything. */
    private Optional<Finding> lostOrExtra(List<Run> runs) {
        return canTell(runs) && counted(runs).stream().filter(run -> run.value() instanceof Double)
                .allMatch(MonteCarlo::isNearPi) ? unseen.lostOrExtra(runs) : Optional.empty();
    }

    /** Of calls that drew the same points; if nobody has seen them, an estimate may be right. */
    private boolean agree(Run one, Run other) {
        return !(one.value() instanceof Double value && other.value() instanceof Double same)
                || isNear(value, same) || !one.draws().points().equals(other.draws().points())
                || isHomeMade(List.of(one)) && isNearPi(one);
    }

    private Rule reproducible() {
        return Rule.of(runs -> {
            var first = new HashMap<List<?>, Run>();
            return counted(runs).stream().filter(run -> run.value() instanceof Double).map(run -> {
                // Where it ran, which is a fourth, is to make no difference.
                var what = run.call().arguments().stream().limit(3).toList();
                var before = first.putIfAbsent(what, run);
                return before == null ? Optional.<Finding>empty() : differs(before, run);
            }).flatMap(Optional::stream).findFirst();
        }).proving(parts == Parts.TASKS
                ? "same seed, same answer, on 1 and on 8 cores; another seed, another answer"
                : "same seed, same answer; another seed, another answer");
    }

    private Optional<Finding> differs(Run before, Run run) {
        if (!isNear((double) before.value(), (double) run.value()))
            return Optional.of(Misconception.NOT_REPRODUCIBLE.seen(
                    "for %s it returned %s, and then %s%s", rules.name(run), before.value(),
                    run.value(), order(run)));
        var one = before.draws().streams();
        var other = run.draws().streams();
        return one.equals(other) || !(run.call().schedule() instanceof Schedule.OneByOne)
                || one.isEmpty() || other.isEmpty() ? Optional.empty()
                : Optional.of(Misconception.NOT_REPRODUCIBLE.seen("for %s it shared out the points "
                + "in another way when the tasks began in another order", rules.name(run)));
    }

    private static String order(Run run) {
        if (run.call().arguments().getLast() instanceof Cores cores && !cores.equals(CORES))
            return " on " + cores;
        return run.call().schedule() instanceof Schedule.OneByOne(_, boolean lastFirst) && lastFirst
                ? ", when the task that was handed over last went first" : "";
    }

    private Optional<Finding> ignoresSeed(List<Run> runs) {
        var traced = traced(runs);
        return traced.size() == 3 && isSame(traced)
                && traced.stream().map(run -> run.draws().points()).distinct().count() == 1
                ? Optional.of(Misconception.SEED_IGNORED.seen(
                "for the seeds 42, 43 and 44 it %s %s", isHomeMade(runs) ? "returned the same,"
                : "drew the same points, and returned", traced.getFirst().value()))
                : Optional.empty();
    }

    private Rule threw() {
        return Rules.inEach(run -> rules.threw(run, Misconception.WRONG_ESTIMATE));
    }

    /**
     * The estimate is 4 x inside / samples of the points that were drawn, for one of the usual
     * circles: which, most calls with many samples tell, and one call that disagrees is enough. Of
     * another circle, it can be said that the estimate must be four times a whole number of
     * samples, and near pi.
     */
    private Rule estimate() {
        return Rule.of(runs -> {
            var counted = counted(runs).stream()
                    .filter(run -> run.value() instanceof Double).toList();
            var large = counted.stream().filter(run -> samples(run) >= MANY_ENOUGH).toList();
            int circles = counted.isEmpty() || isHomeMade(runs) ? 0
                    : counted.getFirst().draws().points().size();
            for (int i = 0; i < circles; i++) {
                int circle = i;
                if (2 * large.stream().filter(run -> agrees(run, circle)).count() > large.size())
                    return counted.stream().filter(run -> !agrees(run, circle)).findFirst()
                            .map(run -> wrongEstimate(run, circle));
            }
            return counted.stream().filter(run -> !isCount(run) || !isNearPi(run)).findFirst()
                    .map(run -> isHomeMade(runs) ? implausible(run) : wrongEstimate(run, 0));
        }).proving("the estimate is 4 x inside / samples");
    }

    private static boolean isCount(Run run) {
        return run.value() instanceof Double
                && Math.abs(inside(run) - Math.rint(inside(run))) < 1e-4
                && inside(run) < samples(run) + 1;
    }

    /** As near as nearly every estimate is; with few samples, nothing is far. */
    private static boolean isNearPi(Run run) {
        return samples(run) < MANY_ENOUGH
                || Math.abs((double) run.value() - Math.PI) < 6 * standardError(run);
    }

    private static double standardError(Run run) {
        return Math.sqrt(Math.PI * (4 - Math.PI) / samples(run));
    }

    private Finding implausible(Run run) {
        return isCount(run) ? Misconception.WRONG_ESTIMATE.seen(
                "for %s it returned %s: pi is %,.0f standard errors away", rules.name(run),
                run.value(), Math.abs((double) run.value() - Math.PI) / standardError(run))
                : Misconception.WRONG_ESTIMATE.seen("for %s it returned %s: that is not 4 x a "
                + "number of points / samples", rules.name(run), run.value());
    }

    private Finding wrongEstimate(Run run, int circle) {
        long inside = run.draws().points().get(circle);
        return Misconception.WRONG_ESTIMATE.seen(
                "for %s it returned %s, but %,d of its %,d points were inside: that makes %.6f",
                rules.name(run), run.value(), inside, samples(run), 4.0 * inside / samples(run));
    }

    @Override public List<Advice> advice() {
        return MonteCarloAdvice.all();
    }
}
