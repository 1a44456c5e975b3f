import module java.base;
import engine.answer.Compilation;
import engine.answer.Contract;
import engine.answer.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import static org.junit.jupiter.api.Assertions.*;

/** What is known of a learner's file before it runs: its directives, classes, names and method. */
class AnswerTest {
    private static final String MATH = "org.apache.commons:commons-math3:3.6.1";
    private static final Contract CONTRACT = new Contract("monteCarloPi",
            List.of(long.class, long.class), List.of("samples", "seed"), double.class);
    @TempDir Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    // Source

    private Source read(String text) throws Exception {
        return Source.read(file("answer.java", text), (file, _) -> {
            throw new AssertionError("nobody else need be asked about " + file);
        });
    }

    @Test void librariesThatTheToolHasItselfAreFoundAtOnce() throws Exception {
        var source = read("//DEPS " + MATH + "\nclass Answer {}\n");
        assertEquals(List.of("commons-math3-3.6.1.jar"), source.jars().stream()
                .map(jar -> jar.getFileName().toString()).toList());
    }

    @Test void optionsAreReadFromDirectives() throws Exception {
        var source = read("""
                //COMPILE_OPTIONS -Xlint:all --add-modules=jdk.incubator.vector
                //JAVAC_OPTIONS -parameters
                //RUNTIME_OPTIONS -Xss1m,-ea
                // RUNTIME_OPTIONS -Xnot:a-directive
                //DESCRIPTION tells nothing
                class Answer {}
                """);
        assertEquals(List.of("-Xlint:all", "--add-modules=jdk.incubator.vector", "-parameters"),
                source.compileOptions());
        assertEquals(List.of("-Xss1m", "-ea"), source.runtimeOptions());
    }

    @Test void aPreviewIsEnabledForTheCompilerAndTheJvm() throws Exception {
        var source = read("//PREVIEW\nclass Answer {}\n");
        var release = "" + Runtime.version().feature();
        assertEquals(List.of("--enable-preview", "--release", release), source.compileOptions());
        assertEquals(List.of("--enable-preview"), source.runtimeOptions());
    }

    /** What JBang alone can find out is asked of it, and what it says counts. */
    @Test void unknownLibrariesAndFurtherSourcesAreAskedFor() throws Exception {
        for (var directive : List.of("//DEPS org.example:unknown:1.0", "//SOURCES Other.java",
                "//FILES data.csv", "//REPOS central", "//DEPS no-coordinates")) {
            var file = file("answer.java", directive + "\n//DEPS " + MATH + "\nclass Answer {}\n");
            var resolved = new Source(file, "", List.of(), List.of(file), List.of(), List.of(),
                    Map.of());
            assertSame(resolved, Source.read(file, (_, _) -> resolved), directive);
        }
    }

    // Compilation

    private Compilation compiled(String text) throws Exception {
        return Compilation.of(read(text));
    }

    @Test void allClassesAreCompiledInMemory() throws Exception {
        var compilation = compiled("""
                class Answer {
                    record Part(long inside) {}
                    Runnable task = new Runnable() { public void run() {} };
                }
                """);
        assertEquals(List.of(), compilation.errors());
        assertEquals(Set.of("Answer", "Answer$Part", "Answer$1"), compilation.classes().keySet());
        try (var files = Files.list(folder)) {
            assertEquals(1, files.count(), "nothing is written");
        }
    }

    /** A grader's name for the file is no error, nor that the class is public. */
    @Test void theFileMayHaveAnyName() throws Exception {
        var file = file("ann-smith (2).java", "public class Answer {}\n");
        var compilation = Compilation.of(Source.read(file, null));
        assertEquals(List.of(), compilation.errors());
        assertEquals(Set.of("Answer"), compilation.classes().keySet());
    }

    /** What follows from a text that cannot even be read is not told, as javac does. */
    @Test void whatCannotBeReadIsNotLookedInto() throws Exception {
        var compilation = compiled("class Answer {\n    int a = ;\n    int b = c;\n}\n");
        assertEquals(1, compilation.errors().size(), compilation.errors()::toString);
        assertTrue(compilation.errors().getFirst().contains("illegal start of expression"));
    }

    @Test void anErrorIsTheCompilersMessageWithItsLine() throws Exception {
        var compilation = compiled("""
                class Answer {
                    int a = 1.5;
                    int b = c;
                }
                """);
        assertEquals(2, compilation.errors().size());
        assertEquals("""
                answer.java:2: error: incompatible types: possible lossy conversion from double \
                to int
                    int a = 1.5;
                            ^""", compilation.errors().getFirst());
        var last = compilation.errors().getLast();
        assertTrue(last.startsWith("answer.java:3: error: cannot find symbol"), last);
        assertEquals(Map.of(), compilation.classes());
    }

    @Test void warningsAreNoErrors() throws Exception {
        var compilation = compiled("""
                class Answer {
                    java.util.List raw = new java.util.ArrayList<>();
                    @SuppressWarnings("removal") void run() { raw.add(new Integer(1)); }
                }
                """);
        assertEquals(List.of(), compilation.errors());
        assertEquals(Set.of("Answer"), compilation.classes().keySet());
    }

    @Test void anOptionThatTheCompilerDoesNotKnowIsAnError() throws Exception {
        var compilation = compiled("//COMPILE_OPTIONS --no-such-option\nclass Answer {}\n");
        assertEquals(1, compilation.errors().size());
        assertTrue(compilation.errors().getFirst().contains("--no-such-option"));
    }

    // Names

    @Test void whatALineWritesHasTheLearnersName() throws Exception {
        var names = compiled("""
                import module java.base;
                class Answer {
                    static int hits;
                    int count; List<Integer> list;
                    void run(Answer it, long[] sum, List<Integer> list, Map<String, Integer> map) {
                        hits++;
                        it.count += 2;
                        this.count = 3;
                        sum[0] += 4; sum[1] = 5;
                        --it.count;
                        list.add(6); map
                                .put("key", 7);
                        Stream.of(8).forEach(list::add);
                        new int[1][0] = list.get(9);
                        boolean both = list.add(1) | it.list.add(2);
                    }
                }
                """).names();
        record Place(int line, String what, String name) {}
        for (var place : List.of(new Place(6, "hits", "hits"), new Place(7, "count", "it.count"),
                new Place(8, "count", "this.count"), new Place(9, "[]", "sum"),
                new Place(10, "count", "it.count"), new Place(11, "add()", "list"),
                new Place(12, "put()", "map"), new Place(13, "add()", "list"),
                new Place(14, "get()", "list"), new Place(15, "add()", "list or it.list")))
            assertEquals(place.name, names.at("answer.java", place.line, place.what));
    }

    @Test void whatIsNotKnownHasNone() throws Exception {
        var names = compiled("""
                class Answer {
                    int count;
                    static Answer find(String name) { return null; }
                    void run() {
                        find("a very long sentence that nobody would take for a name").count++;
                    }
                }
                """).names();
        assertEquals("", names.at("answer.java", 5, "count"));
        assertEquals("", names.at("answer.java", 6, "count"));
        assertEquals("", names.at("other.java", 5, "count"));
    }

    // Texts

    /** By what is left of its text, a method that is still as it was given is known. */
    @Test void theTextOfAMethodHasNeitherCommentsNorLayout() throws Exception {
        var given = """
                class Answer {
                    static int two() { return 1 + 1; } // TODO
                    int notStatic() { return 0; }
                }
                """;
        var texts = Compilation.textsOf("Answer", given);
        assertEquals(Set.of("two"), texts.keySet());
        assertEquals(texts, compiled("""
                /** Mine. */
                class Answer
                {
                    static int two() {
                        return 1 + 1;
                    }
                }
                class Other {}
                """).texts().get("Answer"));
        assertNotEquals(texts, Compilation.textsOf("Answer", given.replace("1 + 1", "2")));
        assertEquals(Map.of(), Compilation.textsOf("Other", given));
    }

    // Contract

    private Optional<String> missing(String text) throws Exception {
        var classes = compiled(text).classes();
        assertNotEquals(Map.of(), classes);
        return CONTRACT.missing(classes, "Answer");
    }

    private Optional<String> missingWith(String method) throws Exception {
        return missing("class Answer { " + method + " }");
    }

    private static final String METHOD = "static double monteCarloPi(long, long)";

    @Test void theMethodIsThereWhateverIsBesideIt() throws Exception {
        assertEquals(Optional.empty(), missingWith("""
                double monteCarloPi(int samples) { return 0; }
                static double monteCarloPi(long n, long s) throws Exception { return 0; }
                """));
    }

    @Test void aFileMayHaveAPackage() throws Exception {
        var text = "package mine; class Answer { private static double monteCarloPi(long n, long s)"
                + " { return 0; }}";
        assertEquals(Optional.empty(), missing(text));
        assertEquals("mine.Answer", Contract.fullName(compiled(text).classes(), "Answer"));
        assertEquals("Other", Contract.fullName(compiled(text).classes(), "Other"));
    }

    @Test void aMethodThatIsNotThereIsSaidToBeMissing() throws Exception {
        assertEquals(Optional.of("there is no method " + METHOD), missingWith("int pi;"));
        assertEquals(Optional.of("there is no class Answer with the method " + METHOD),
                missing("class Other {}"));
    }

    @Test void whatIsThereInsteadIsSaid() throws Exception {
        var instead = Map.of("double monteCarloPi(long n, long s) { return 0; }",
                "double monteCarloPi(long, long)",
                "static double monteCarloPi(int n, long s) { return 0; }",
                "static double monteCarloPi(int, long)",
                "static Double monteCarloPi(long n, long s) { return 0.0; }",
                "static Double monteCarloPi(long, long)",
                "static void monteCarloPi() {}", "static void monteCarloPi()");
        for (var one : instead.entrySet())
            assertEquals(Optional.of("there is no method " + METHOD + ", but " + one.getValue()),
                    missingWith(one.getKey()));
    }

    /** A result that could only be compared as text is refused when the step is written. */
    @Test void onlyWhatCanBeComparedIsAResult() {
        for (var type : List.of(int.class, Double.class, BigInteger.class, double[].class,
                List.class))
            assertEquals(type, new Contract("run", List.of(), List.of(), type).result());
        for (var type : List.of(String.class, Object.class, Map.class))
            assertThrows(IllegalArgumentException.class,
                    () -> new Contract("run", List.of(), List.of(), type));
        assertThrows(IllegalArgumentException.class,
                () -> new Contract("run", List.of(int.class), List.of(), int.class));
    }
}
