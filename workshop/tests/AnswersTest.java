import module java.base;
import engine.Examiner;
import engine.Finding;
import engine.Verdict;
import engine.Verdict.State;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Isolated;
import static org.junit.jupiter.api.Assertions.*;

/**
 * Answers as learners write them, in tests/answers: right ones in many styles, all to be accepted, and
 * wrong ones in several guises, each to be rejected with the id that begins its name. More are examined at
 * the same time than there are cores, so that what is said of an answer is true on a busy machine, too.
 */
@Isolated
class AnswersTest {
    /** As checked by hand: the fewest files that a kind may have, so that no one is lost. */
    private static final int RIGHT = 12, GUISES = 2;
    static final Path ANSWERS = Project.ROOT.resolve("workshop/tests/answers");
    private static final ExecutorService POOL = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors() + 1);
    private static final Map<String, Future<Verdict>> VERDICTS = new ConcurrentHashMap<>();

    @BeforeAll static void begin() throws Exception {
        var examiner = new Examiner(Steps.ofCatalog().byClassName(), Directives::resolve, false);
        for (var answer : answers()) VERDICTS.put(name(answer), POOL.submit(() -> examiner.examine(answer, null)));
    }

    @AfterAll static void end() {
        POOL.shutdownNow();
    }

    static List<Path> answers() throws IOException {
        try (var files = Files.walk(ANSWERS)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        }
    }

    static String name(Path answer) {
        return ANSWERS.relativize(answer).toString();
    }

    /** What the name of an answer says of it: right, advice-ID or ID. */
    static String kind(Path answer) {
        return answer.getFileName().toString().replaceFirst("--.*", "");
    }

    @TestFactory Stream<DynamicTest> everyAnswerGetsItsVerdict() throws IOException {
        return answers().stream().map(answer -> DynamicTest.dynamicTest(name(answer), () -> assertVerdict(answer, VERDICTS.get(name(answer)).get())));
    }

    static void assertVerdict(Path answer, Verdict verdict) {
        var ids = verdict.findings().stream().map(Finding::id).toList();
        var kind = kind(answer);
        if (!kind.equals("right") && !kind.startsWith("advice-")) {
            assertEquals(State.FAIL, verdict.state());
            assertEquals(List.of(kind), ids, () -> verdict.findings().toString());
        } else {
            assertEquals(State.PASS, verdict.state(), () -> verdict.findings().toString());
            assertFalse(verdict.proof().isEmpty());
            assertTrue(kind.equals("right") ? ids.isEmpty() : ids.contains(kind.replace("advice-", "")), () -> verdict.findings().toString());
        }
        for (var finding : verdict.findings()) {
            assertFalse(finding.evidence().isBlank() || finding.meaning().isBlank(), finding::id);
            assertEquals(verdict.state() == State.PASS, finding.advice());
        }
    }

    /** The same for the other step with that contract: the first answers of each kind, under its class name. */
    @TestFactory Stream<DynamicTest> soForTheStream() throws Exception {
        var folder = Files.createTempDirectory("answers");
        var kinds = new HashMap<String, Integer>();
        var some = answers().stream().filter(answer -> name(answer).startsWith("mcpi/"))
                .filter(answer -> kinds.merge(kind(answer), 1, Integer::sum) <= (kind(answer).equals("right") ? RIGHT : GUISES)).toList();
        var examiner = new Examiner(Steps.ofCatalog().byClassName(), Directives::resolve, false);
        var verdicts = new LinkedHashMap<Path, Future<Verdict>>();
        for (var answer : some) {
            var copy = Files.writeString(folder.resolve(answer.getFileName()), Files.readString(answer).replace("McpiParallel", "McpiStream"));
            verdicts.put(copy, POOL.submit(() -> examiner.examine(copy, null)));
        }
        return verdicts.entrySet().stream().map(one -> DynamicTest.dynamicTest(one.getKey().getFileName().toString(), () -> {
            var verdict = one.getValue().get();
            assertEquals("mcpi-stream", verdict.step());
            assertVerdict(one.getKey(), verdict);
        })).onClose(() -> {
            for (var copy : verdicts.keySet()) assertTrue(copy.toFile().delete());
            assertTrue(folder.toFile().delete());
        });
    }

    @Test void thereAreEnoughOfEachKind() throws IOException {
        var kinds = answers().stream().collect(Collectors.groupingBy(answer -> answer.getParent().getFileName() + " " + kind(answer), TreeMap::new, Collectors.counting()));
        for (var step : List.of("mcpi", "slow-cube", "unique-paths")) assertTrue(kinds.get(step + " right") >= RIGHT, kinds::toString);
        kinds.forEach((kind, number) -> assertTrue(number >= GUISES, kind + ": " + number));
        for (var misconception : engine.Misconception.values()) // slow is about time: it belongs into no test
            assertTrue(misconception.name().equals("SLOW") || kinds.keySet().stream().anyMatch(kind ->
                    kind.endsWith(" " + misconception.id()) || kind.endsWith(" advice-" + misconception.id())), misconception::id);
    }

    /** The exercises as they are, and the solutions, which get no advice either. */
    @TestFactory Stream<DynamicTest> scripts() {
        var asShipped = Map.of("slow-cube", "wrong-order", "mcpi-parallel", "not-parallel", "mcpi-stream", "not-parallel", "unique-paths", "hangs");
        var examiner = new Examiner(Steps.ofCatalog().byClassName(), Directives::resolve, false);
        return ScriptTest.FILES.stream().map(file -> DynamicTest.dynamicTest(file, () -> {
            var verdict = examiner.examine(Project.ROOT.resolve(file), null);
            var expected = file.startsWith("exercises") ? asShipped.get(verdict.step()) : null;
            assertEquals(expected == null ? List.of() : List.of(expected), verdict.findings().stream().map(Finding::id).toList(),
                    () -> verdict.findings().toString());
        }));
    }
}
