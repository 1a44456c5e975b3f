package engine;

import module java.base;
import engine.Verdict.Speed;
import engine.Verdict.State;

/** Examines files, one after the other: compiles, watches, and comes to a verdict. */
public final class Examiner {
    private static final int WARM_UPS = 3, ROUNDS = 7, ATTEMPTS = 3;
    private static final double SECONDS_A_CALL = 0.03;

    private final SequencedMap<String, String> steps;
    private final Source.Resolver resolver;
    private final boolean withSpeed;

    /** Knows the steps by the names of their classes. The speed takes half a second a file. */
    public Examiner(SequencedMap<String, String> steps, Source.Resolver resolver, boolean withSpeed) {
        this.steps = steps;
        this.resolver = resolver;
        this.withSpeed = withSpeed;
    }

    /**
     * Examines a file.
     *
     * @param step the step that it is an answer to, or null to find out by the name of its class
     */
    public Verdict examine(Path file, String step) throws Exception {
        long start = System.nanoTime();
        var source = Source.read(file, resolver);
        var type = className(source, step);
        if (type == null) return verdict(file, null, State.NOT_A_STEP, List.of(), List.of(), null, start);
        var name = steps.get(type);
        try (var sandbox = new Sandbox(source.runtimeOptions())) {
            var compiled = source.compiled();
            if (!compiled.errors().isEmpty()) return fails(file, name, Misconception.DOES_NOT_COMPILE.seen(compiled.errors().getFirst()
                    + (compiled.errors().size() == 1 ? "" : "\n(and %d more)".formatted(compiled.errors().size() - 1))), start);
            var expected = expectation(type);
            if (expected.isEmpty()) return verdict(file, name, State.PASS, List.of(),
                    List.of("it compiles; it is an example to run, nothing else of it is checked"), null, start);
            var expectation = expected.get();
            var missing = missing(compiled, type, expectation);
            if (missing.isPresent()) return fails(file, name, missing.get(), start);
            sandbox.load(compiled.classes(), source.jars(), fullName(compiled, type), expectation.method(), expectation.parameters().stream().map(Class::getName).toList());

            var runs = new ArrayList<Run>();
            for (var call : expectation.calls()) {
                var run = sandbox.watch(call, expectation.patienceMilliseconds() / (call.failing() > 0 ? 4 : 1)); // who hangs then is not to blame
                if (run.ending() == Run.Ending.NOT_WATCHED) throw new IllegalStateException(run.failure());
                runs.add(run);
                if (!List.of(Run.Ending.RETURNED, Run.Ending.THREW).contains(run.ending()) || expectation.enough(runs)) break;
            }
            var wrong = expectation.wrong(runs);
            if (wrong.isPresent()) return fails(file, name, wrong.get(), start);
            var advice = new ArrayList<>(expectation.advice(runs));
            var speed = withSpeed ? speed(expectation, sandbox, runs) : null;
            if (speed != null && speed.verdict().equals("slow")) advice.add(Misconception.SLOW.seen(
                    "%.1fx as fast as on one thread, where this machine could give %.1fx", speed.speedup(), speed.attainable()));
            return verdict(file, name, State.PASS, advice, expectation.proof(runs), speed, start);
        }
    }

    private static Verdict fails(Path file, String step, Finding finding, long start) {
        return verdict(file, step, State.FAIL, List.of(finding), List.of(), null, start);
    }

    private static Verdict verdict(Path file, String step, State state, List<Finding> findings, List<String> proof, Speed speed, long start) {
        return new Verdict(file, step, state, findings, proof, speed, (System.nanoTime() - start) / 1e9);
    }

    /** The class of a step that the text declares; or that the file's name, or {@code step}, says it should. */
    private String className(Source source, String step) {
        if (step != null) return steps.entrySet().stream().filter(one -> one.getValue().equals(step)).findFirst().orElseThrow().getKey();
        var code = source.text().replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)//.*$", "");
        return Pattern.compile("\\b(?:class|record|enum|interface)\\s+(\\w+)").matcher(code).results().map(found -> found.group(1))
                .filter(steps::containsKey).findFirst().orElseGet(() -> steps.entrySet().stream().filter(one ->
                        source.file().getFileName().toString().equals(one.getValue() + ".java")).map(Map.Entry::getKey).findFirst().orElse(null));
    }

    private static Optional<Expectation> expectation(String type) throws ReflectiveOperationException {
        try {
            return Optional.of((Expectation) Class.forName("checks." + type + "Check").getConstructor().newInstance());
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }

    /** A file may have a package. */
    private static String fullName(Source.Compiled compiled, String type) {
        return compiled.classes().keySet().stream().filter(name -> name.endsWith("." + type)).findFirst().orElse(type);
    }

    private static Optional<Finding> missing(Source.Compiled compiled, String type, Expectation expectation) {
        var descriptor = MethodType.methodType(expectation.result(), expectation.parameters()).descriptorString();
        var wanted = "static %s %s(%s)".formatted(expectation.result().getSimpleName(), expectation.method(),
                expectation.parameters().stream().map(Class::getSimpleName).collect(Collectors.joining(", ")));
        var bytes = compiled.classes().get(fullName(compiled, type));
        if (bytes == null) return Optional.of(Misconception.METHOD_MISSING.seen("there is no class %s with the method %s", type, wanted));
        var methods = ClassFile.of().parse(bytes).methods();
        if (methods.stream().anyMatch(method -> method.methodName().equalsString(expectation.method())
                && method.methodType().equalsString(descriptor) && method.flags().has(AccessFlag.STATIC))) return Optional.empty();
        var instead = methods.stream().filter(method -> method.methodName().equalsString(expectation.method())).findFirst()
                .map(method -> ", but %s%s %s%s".formatted(method.flags().has(AccessFlag.STATIC) ? "static " : "",
                        method.methodTypeSymbol().returnType().displayName(), expectation.method(), method.methodTypeSymbol().parameterList().stream()
                                .map(ClassDesc::displayName).collect(Collectors.joining(", ", "(", ")")))).orElse("");
        return Optional.of(Misconception.METHOD_MISSING.seen("there is no method %s%s", wanted, instead));
    }

    /**
     * From times that were taken in turn. What looks slow is tried again, for longer: short
     * runs, and a busy machine, make good code look slow.
     */
    private static Speed speed(Expectation expectation, Sandbox sandbox, List<Run> runs) throws Exception {
        var known = expectation.speedup(runs);
        if (known.isPresent()) return Speed.of(known.get()[0], known.get()[1]);
        int threads = Runtime.getRuntime().availableProcessors();
        long samples = 100_000;
        if (threads == 1 || runs.getLast().ending() == Run.Ending.HUNG || expectation.timed(threads, samples).isEmpty()) return null;
        for (int warmUp = 0; warmUp < WARM_UPS; warmUp++) { // as the compiler gets on with it, it takes more to last as long
            var rounds = sandbox.time(expectation.timed(threads, samples), 2, threads);
            if (rounds.size() < 2) return null;
            samples = Math.clamp((long) (samples * SECONDS_A_CALL / rounds.getLast()[0]), 20_000, 20_000_000);
        }
        Speed best = null;
        for (int attempt = 0; attempt < ATTEMPTS && (best == null || !best.verdict().equals("good")); attempt++, samples *= 2) {
            var rounds = sandbox.time(expectation.timed(threads, samples), ROUNDS, threads);
            if (rounds.size() < ROUNDS) return best;
            double speedup = least(rounds, 0) / least(rounds, 1);
            var speed = Speed.of(speedup, Math.max(speedup, threads * least(rounds, 2) / least(rounds, 3))); // what was attained is attainable
            if (best == null || speed.speedup() / speed.attainable() > best.speedup() / best.attainable()) best = speed;
        }
        return best;
    }

    /** The least time of a column: what else goes on in the machine only ever adds to it. */
    private static double least(List<double[]> rounds, int column) {
        return rounds.stream().mapToDouble(times -> times[column]).min().orElseThrow();
    }
}
