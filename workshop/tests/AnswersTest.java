import module java.base;
import engine.jvm.Isolation;
import engine.jvm.Sandboxes;
import engine.verdict.Examiner;
import engine.verdict.Examiner.Examined;
import engine.verdict.Finding;
import engine.verdict.Misconception;
import engine.verdict.Misconception.Kind;
import engine.verdict.Verdict;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Isolated;
import steps.Examiners;
import steps.Steps;
import terminal.RaceText;
import terminal.Temporary;
import static org.junit.jupiter.api.Assertions.*;

/**
 * Answers as learners write them, in tests/answers: right ones in many styles, all to be accepted,
 * and wrong ones in several guises, each to be rejected with the id that its folder is named after.
 * More are examined at the same time than there are cores, so that what is said of an answer is
 * true on a busy machine, too.
 */
@Isolated
class AnswersTest {
    /** The fewest files that a kind may have, so that none is lost. */
    private static final int RIGHT = 12, GUISES = 2;
    static final Path ANSWERS = Project.ROOT.resolve("workshop/tests/answers");
    private static final Map<String, Misconception> MISCONCEPTIONS =
            Stream.of(Misconception.values())
                    .collect(Collectors.toMap(Misconception::id, one -> one));
    private static final ExecutorService POOL = Executors.newFixedThreadPool(
            2 * Runtime.getRuntime().availableProcessors() + 1,
            Thread.ofPlatform().daemon().name("answers ", 1).factory());
    /** What is being examined, by the name of its test. */
    private static final Map<String, Future<Examined>> EXAMINED = new TreeMap<>(),
            FOR_OTHERS = new LinkedHashMap<>(), SCRIPTS = new LinkedHashMap<>();
    private static final Isolation OPEN = new Isolation.Open("it is our own code");
    /** Answers one after the other in few JVMs. */
    private static final Sandboxes SHARED = new Sandboxes(OPEN, true);
    private static final Examiner EXAMINER = Examiners.of(SHARED, false),
            ALONE = Examiners.of(new Sandboxes(OPEN, false), false);

    /** Begins with the answers that are wanted: meanwhile other tests wait for other processes. */
    static void begin() throws IOException {
        var answers = new ArrayList<>(answers());
        // Mixed: where many that need Spark come together, each has a JVM, and that loads Spark.
        Collections.shuffle(answers, new Random(1));
        for (var answer : answers)
            if (Selection.wants(answer)) EXAMINED.put(name(answer), examined(answer));
        for (var copy : forOthers().entrySet())
            FOR_OTHERS.put(copy.getKey(), examined(copy.getValue()));
        for (var file : ScriptTest.FILES) {
            var script = Project.ROOT.resolve(file);
            if (Selection.wants(script)) SCRIPTS.put(file, examined(script));
        }
    }

    @BeforeAll static void hasBegun() {
        assertFalse(EXAMINED.isEmpty());
    }

    @AfterAll static void end() {
        POOL.shutdownNow();
        SHARED.close();
    }

    /** What sets a property of the JVM does so in time only if it comes first. */
    private static Future<Examined> examined(Path answer) throws IOException {
        boolean mustBeFirst = Files.readString(answer).contains("setProperty");
        return POOL.submit(() -> (mustBeFirst ? ALONE : EXAMINER).examine(answer, null));
    }

    private static Stream<DynamicTest> tests(Map<String, Future<Examined>> examined,
            BiConsumer<String, Examined> test) {
        return examined.entrySet().stream().map(one -> DynamicTest.dynamicTest(one.getKey(),
                () -> test.accept(one.getKey(), one.getValue().get())));
    }

    static List<Path> answers() throws IOException {
        try (var files = Files.walk(ANSWERS)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        }
    }

    static String name(Path answer) {
        return ANSWERS.relativize(answer).toString();
    }

    /** What the folder of an answer says of it: right, or an id. */
    static String kind(Path answer) {
        return answer.getParent().getFileName().toString();
    }

    @TestFactory Stream<DynamicTest> everyAnswerGetsItsVerdict() {
        return tests(EXAMINED, (_, examined) -> assertVerdict(examined));
    }

    /** A right answer gets no advice at all, unless it lies in that advice's folder. */
    static void assertVerdict(Examined examined) {
        var kind = kind(examined.file());
        var verdict = examined.verdict();
        var findings = verdict.findings();
        var ids = findings.stream().map(Finding::id).toList();
        boolean isRight = kind.equals("right")
                || isAdvice(MISCONCEPTIONS.get(kind), examined.step());
        assertEquals(isRight, verdict.isRight(), () -> verdict.toString());
        if (verdict instanceof Verdict.Right right) {
            assertFalse(right.proof().isEmpty());
            assertTrue(kind.equals("right") ? ids.isEmpty() : ids.contains(kind),
                    findings::toString);
        } else {
            assertEquals(kind, ids.isEmpty() ? verdict.toString() : ids.getFirst(),
                    findings::toString);
        }
        for (var finding : findings) {
            assertFalse(finding.evidence().isBlank() || finding.meaning().isBlank(), finding::id);
            assertEquals(isRight, finding.isAdvice(), finding::id);
            assertTrue(finding.lines().stream().allMatch(line -> line.number() > 0), finding::id);
        }
    }

    /** An example is judged on its result only. */
    static boolean isAdvice(Misconception what, String step) {
        return what.kind() == Kind.ADVICE || what.kind() == Kind.MANNER
                && !Steps.isExercise(Project.read("exercises/" + Steps.fileOf(step)));
    }

    /** A race names the variable and the line of both writes. */
    @TestFactory Stream<DynamicTest> everyRaceHasItsLines() {
        var races = new LinkedHashMap<>(EXAMINED);
        races.keySet().removeIf(name -> !name.contains("/data-race/"));
        return tests(races, (name, examined) -> {
            var race = examined.verdict().findings().getFirst();
            assertFalse(race.lines().isEmpty(), race::evidence);
            var lines = Project.read("workshop/tests/answers/" + name).lines().toList();
            for (var line : race.lines())
                assertFalse(lines.get(line.number() - 1).isBlank(), race::evidence);
        });
    }

    /** Of these, what is lost makes no difference: both threads write the same, or nobody reads. */
    private static final Set<String> HARMLESS = Set.of("euler-ensemble/data-race/next-field.java",
            "euler-ensemble/data-race/next-volatile.java",
            "slow-cube/data-race/statistics-too.java",
            "unique-paths/data-race/shared-hash-map.java",
            "unique-paths/data-race/shared-memo-array.java");

    /** An update is lost, or what was overwritten unread, or what was to be read again. */
    private static final Set<List<String>> STEPS = Set.of(
            List.of("worker 1 reads", "worker 2 reads", "worker 2 writes", "worker 1 writes"),
            List.of("worker 1 reads", "worker 2 writes", "worker 1 writes"),
            List.of("worker 1 writes", "worker 2 writes", "worker 1 reads"));

    /** Each race is made to happen: one update is lost, at the lines that were named. */
    @TestFactory Stream<DynamicTest> everyRaceHappens() {
        var races = new LinkedHashMap<>(EXAMINED);
        races.keySet().removeIf(name -> !name.contains("/data-race/"));
        return tests(races, (name, examined) -> {
            var race = examined.verdict().findings().getFirst();
            var shown = race.shown().orElseThrow(() -> new AssertionError(race.evidence()));
            assertEquals(HARMLESS.contains(name), shown.isHarmless(), shown::toString);
            var events = shown.events();
            assertTrue(STEPS.contains(events.stream().map(event -> event.thread() + " "
                    + event.does()).toList()), shown::toString);
            for (var event : events) if (event.does().equals("writes"))
                assertTrue(race.lines().stream().anyMatch(line ->
                        line.number() == event.line().number()), shown::toString);
            var lines = new RaceText(shown, 80).text().lines().toList();
            assertTrue(lines.size() <= 6 && lines.stream().allMatch(line -> line.length() <= 80),
                    () -> String.join("\n", lines));
            // What is missing from the estimate is what one thread has added, no more and no less.
            var lost = events.get(events.size() - 2);
            if (shown.expected() instanceof Double right && lost.value() instanceof Long after
                    && events.size() == 4 && events.get(1).value() instanceof Long before
                    && !lost.variable().contains(".words"))
                assertEquals(after - before, (right - (double) shown.returned())
                        * (name.contains("sobol") ? 2_003 : 10_007) / 4, 1e-6, shown::toString);
        });
    }

    /** The first answers of each kind, for the other steps with that contract, by their names. */
    private static Map<String, Path> forOthers() throws IOException {
        var folder = Temporary.folder("answers");
        var kinds = new HashSet<String>();
        var copies = new LinkedHashMap<String, Path>();
        var steps = Steps.ofCatalog().byClassName();
        steps.values().retainAll(MonteCarloTest.steps());
        // They have their own; and the check of mcpi-forkjoin is that of mcpi-parallel.
        steps.keySet().removeAll(Set.of("McpiParallel", "McpiForkjoin", "McpiVector", "McpiSpark"));
        for (var answer : answers()) {
            if (!name(answer).startsWith("mcpi/") || !Selection.wants(answer)
                    || kind(answer).equals("unchanged") || !kinds.add(kind(answer))) continue;
            for (var type : steps.keySet()) {
                var name = Path.of(steps.get(type), kind(answer), "" + answer.getFileName());
                var copy = folder.resolve(name);
                Files.createDirectories(copy.getParent());
                copies.put(name.toString(), Files.writeString(copy,
                        Files.readString(answer).replace("McpiParallel", type)));
            }
        }
        return copies;
    }

    @TestFactory Stream<DynamicTest> soForOthers() {
        return tests(FOR_OTHERS, (name, examined) -> {
            assertEquals(name.split("/")[0], examined.step());
            assertVerdict(examined);
        });
    }

    @Test void thereAreEnoughOfEachKind() throws IOException {
        var kinds = answers().stream().collect(Collectors.groupingBy(
                answer -> answer.getParent().getParent().getFileName() + " " + kind(answer),
                TreeMap::new, Collectors.counting()));
        for (var step : List.of("mcpi", "mcpi-forkjoin", "mcpi-sobol", "mcpi-vector", "slow-cube",
                "euler-ensemble", "unique-paths"))
            assertTrue(kinds.get(step + " right") >= RIGHT, kinds::toString);
        kinds.forEach((kind, number) -> assertTrue(number >= GUISES || kind.endsWith("unchanged"),
                kind + ": " + number));
        // SLOW is about time, which belongs into no test.
        for (var misconception : Misconception.values())
            assertTrue(misconception == Misconception.SLOW || kinds.keySet().stream()
                    .anyMatch(kind -> kind.endsWith(" " + misconception.id())), misconception::id);
    }

    /** The first line of each says what is special about it. */
    @Test void everyAnswerSaysWhatIsSpecial() throws IOException {
        for (var answer : answers()) try (var lines = Files.lines(answer)) {
            assertTrue(lines.findFirst().orElse("").matches("// .{8,}"), () -> name(answer));
        }
    }

    /** The exercises as they are, and the solutions, which get no advice either. */
    @TestFactory Stream<DynamicTest> scripts() {
        return tests(SCRIPTS, (file, examined) -> {
            var findings = examined.verdict().findings();
            boolean unchanged =
                    file.startsWith("exercises") && Steps.isExercise(Project.read(file));
            assertEquals(unchanged ? List.of("unchanged") : List.of(),
                    findings.stream().map(Finding::id).toList(), findings::toString);
        });
    }
}
