package engine.verdict;

import module java.base;
import engine.answer.Compilation;
import engine.answer.Contract;
import engine.answer.Source;
import engine.evidence.Ending;
import engine.evidence.Run;
import engine.jvm.Sandbox;
import engine.jvm.Sandboxes;
import engine.verdict.Misconception.Kind;

/** Examines files, one after the other: compiles, rewrites, watches, and comes to a verdict. */
public final class Examiner {
    /** What came of a file. */
    public record Examined(Path file, String step, Verdict verdict, double seconds) {}

    /** A step, with the name of its class and the file as it is given to learners. */
    public record Step(String name, String type, String given) {
        /** An exercise is edited, an example is run. */
        public boolean isExercise() {
            return given.contains("// TODO");
        }
    }

    private final List<Step> steps;
    private final Source.Resolver resolver;
    private final Sandboxes sandboxes;
    private final boolean withSpeed;
    private volatile Consumer<String> listener = _ -> {};

    /**
     * @param sandboxes where the learner's code runs
     * @param withSpeed whether right answers are timed, which takes half a second a file
     */
    public Examiner(List<Step> steps, Source.Resolver resolver, Sandboxes sandboxes,
            boolean withSpeed) {
        this.steps = steps;
        this.sandboxes = sandboxes;
        this.resolver = resolver;
        this.withSpeed = withSpeed;
    }

    /** Tells from now on what is just being done, for a person who waits. */
    public void tell(Consumer<String> listener) {
        this.listener = listener;
    }

    /**
     * Examines a file, which is only ever read.
     *
     * @param step the step that it is an answer to, or null to find out by the name of its class
     */
    public Examined examine(Path file, String step) {
        long start = System.nanoTime();
        Optional<Step> found = Optional.empty();
        Verdict verdict;
        try {
            var source = Source.read(file, resolver);
            found = stepOf(source, step, steps);
            verdict = found.isEmpty() ? new Verdict.NotAStep() : verdict(source, found.get());
        } catch (Exception | LinkageError | AssertionError e) {
            // a file that breaks the tool itself costs no other its verdict
            verdict = new Verdict.NotChecked("it could not be checked: " + e);
        }
        return new Examined(file, found.map(Step::name).orElse(null), verdict,
                (System.nanoTime() - start) / 1e9);
    }

    private Verdict verdict(Source source, Step step) throws Exception {
        // The JVM starts while the code is compiled.
        return sandboxes.use(options(source), source.jars(),
                sandbox -> verdict(source, step, sandbox));
    }

    private Verdict verdict(Source source, Step step, Sandbox sandbox) throws Exception {
        var compilation = Compilation.of(source);
        if (!compilation.errors().isEmpty()) return wrong(doesNotCompile(compilation.errors()));
        var expected = expectation(step);
        if (expected.isEmpty())
            return new Verdict.Right(List.of(
                    "it compiles; it is an example to run, nothing else of it is checked"),
                    List.of(), Optional.empty());
        var expectation = expected.get();
        var missing = expectation.contract().missing(compilation.classes(), step.type());
        if (missing.isPresent()) return wrong(Misconception.METHOD_MISSING.seen(missing.get()));
        if (step.isExercise() && isUnchanged(compilation, step, expectation.contract()))
            return wrong(Misconception.UNCHANGED.seen(
                    "the code is still that of the exercise as it was given"));
        var answer = new Answer(source, compilation, step.type(), expectation.contract());
        answer.toWatch().load(sandbox);
        var runs = runs(sandbox, expectation);
        var shown = new BothOrders(sandbox, expectation.patienceMilliseconds())
                .shown(judged(step, expectation, runs, sandbox), runs);
        var drawn = new Overlap(expectation, sandbox).shown(shown);
        return new Forced(answer, expectation, sandbox,
                use -> sandboxes.useTelling(options(source), source.jars(), use), listener)
                .shown(drawn, runs);
    }

    /** Code that is not timed need not be compiled well, but soon. */
    private List<String> options(Source source) {
        var options = new ArrayList<>(source.runtimeOptions());
        if (!withSpeed) options.add("-XX:TieredStopAtLevel=1");
        return options;
    }

    private static Verdict wrong(Finding finding) {
        return new Verdict.Wrong(List.of(finding));
    }

    /**
     * The class of a step that the text declares; or that the file's name, or {@code step}, says it
     * should.
     */
    public static Optional<Step> stepOf(Source source, String step, List<Step> steps) {
        if (step != null) return steps.stream().filter(one -> one.name().equals(step)).findFirst();
        var code = source.text().replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)//.*$", "");
        var declared = Pattern.compile("\\b(?:class|record|enum|interface)\\s+(\\w+)")
                .matcher(code).results()
                .flatMap(found -> steps.stream().filter(one -> one.type().equals(found.group(1))))
                .findFirst();
        var file = source.file().getFileName().toString();
        return declared.or(
                () -> steps.stream().filter(one -> file.equals(one.name() + ".java")).findFirst());
    }

    private static Finding doesNotCompile(List<String> errors) {
        var finding = Misconception.DOES_NOT_COMPILE.seen("%s", errors.getFirst()
                + (errors.size() == 1 ? "" : "\n(and %d more)".formatted(errors.size() - 1)));
        return errors.getFirst().contains("effectively final") ? finding.meaning(
                "A lambda may only use local variables that never change, for it may run later, "
                + "and on another thread: copy the value first, int x = i;") : finding;
    }

    /**
     * The method, and all that was given beside it, is as it was; more may have come that nobody
     * calls.
     */
    private static boolean isUnchanged(Compilation compilation, Step step, Contract contract)
            throws IOException {
        var given = Compilation.textsOf(step.type(), step.given());
        var answer = compilation.texts().getOrDefault(step.type(), Map.of());
        return answer.containsKey(contract.method())
                && given.keySet().stream().filter(answer::containsKey)
                .allMatch(method -> plain(given.get(method)).equals(plain(answer.get(method))));
    }

    private static String plain(String text) {
        return text.replaceAll("@\\w+|final |\\s+", "");
    }

    /** Empty for an example of which nothing is expected. */
    public static Optional<Expectation> expectation(Step step) throws ReflectiveOperationException {
        try {
            return Optional.of((Expectation) Class.forName(
                    "checks." + step.type() + "Check").getConstructor().newInstance());
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }

    /** Watches the calls, until one does not come to an end of its own. */
    private List<Run> runs(Sandbox sandbox, Expectation expectation) throws Exception {
        var runs = new ArrayList<Run>();
        var rules = new Rules(expectation.contract());
        for (var call : expectation.calls()) {
            if (!expectation.isNeeded(call, runs)) continue;
            listener.accept("watches it for " + rules.name(call));
            int part = expectation.mayFail(call) ? 4 : 1; // less, where nobody is blamed for it
            runs.add(sandbox.watch(expectation.adapted(call, runs),
                    expectation.patienceMilliseconds() / part));
            if (!runs.getLast().ending().isOrderly()) break;
        }
        return runs;
    }

    private Verdict judged(Step step, Expectation expectation, List<Run> runs, Sandbox sandbox)
            throws Exception {
        var last = runs.getLast();
        if (last.ending() instanceof Ending.NotWatched(String why))
            return new Verdict.NotChecked("it could not be watched: " + why);
        var rules = new Rules(expectation.contract());
        boolean mayFail = expectation.mayFail(last.call());
        if (!mayFail && last.ending() instanceof Ending.Unfinished(long seconds))
            return new Verdict.NotChecked("%s was not finished in %d s on a busy machine"
                    .formatted(rules.name(last), seconds));
        if (last.ending() instanceof Ending.Hung(_, boolean computes) && computes) {
            var computing = expectation.stillComputing(last);
            if (computing.isPresent()) return wrong(computing.get());
        }
        var limit = rules.limit(last);
        if (limit.isPresent() && !(mayFail && limit.get().what() == Misconception.HANGS))
            return wrong(limit.get());

        var findings = expectation.rules().stream()
                .flatMap(rule -> rule.finder().apply(runs).stream())
                .map(finding -> !step.isExercise() && finding.what().kind() == Kind.MANNER
                        ? finding.asAdvice() : finding)
                .toList();
        var wrong = findings.stream().filter(finding -> !finding.isAdvice()).toList();
        if (!wrong.isEmpty()) return new Verdict.Wrong(wrong);
        var advice = new ArrayList<>(findings);
        expectation.advice().forEach(one -> one.in(runs).ifPresent(advice::add));
        boolean isFair = advice.stream()
                .noneMatch(one -> one.what() == Misconception.WRONG_THREAD_COUNT);
        var speed = withSpeed && isFair ? speed(expectation, runs, sandbox)
                : Optional.<Speed>empty();
        speed.filter(one -> one.level() == Speed.Level.SLOW)
                .ifPresent(one -> advice.add(Misconception.SLOW.seen("%.1fx as fast as on one "
                + "thread, where this machine could give %.1fx", one.speedup(), one.attainable())));
        return new Verdict.Right(proof(expectation, runs), distinct(advice), speed);
    }

    /** What the silent rules prove, in their order. */
    private static List<String> proof(Expectation expectation, List<Run> runs) {
        return expectation.rules().stream().filter(rule -> rule.finder().apply(runs).isEmpty())
                .flatMap(rule -> rule.proves().apply(runs).stream()).toList();
    }

    /** One of each kind. */
    private static List<Finding> distinct(List<Finding> advice) {
        var first = new LinkedHashMap<Misconception, Finding>();
        advice.forEach(one -> first.putIfAbsent(one.what(), one));
        return List.copyOf(first.values());
    }

    private Optional<Speed> speed(Expectation expectation, List<Run> runs, Sandbox sandbox)
            throws Exception {
        int threads = Runtime.getRuntime().availableProcessors();
        var known = expectation.speed(runs);
        if (known.isPresent() || threads == 1 || !runs.getLast().ending().isOrderly()
                || expectation.timed(threads, 1).isEmpty())
            return known;
        listener.accept("measures its speed");
        return Speed.measured(sandbox, threads, expectation);
    }
}
