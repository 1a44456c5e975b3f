import module java.base;
import engine.answer.Compilation;
import engine.answer.Contract;
import engine.answer.Source;
import engine.evidence.Call;
import engine.evidence.Ending;
import engine.evidence.Race;
import engine.evidence.Run;
import engine.hooks.Rewriter;
import engine.jvm.Isolation;
import engine.jvm.Sandbox;
import engine.probes.Session;
import org.apache.commons.math3.random.RandomDataGenerator;
import terminal.Temporary;
import static org.junit.jupiter.api.Assertions.*;

/**
 * Small programs for the tests of the engine. All of a class of tests are compiled, rewritten and
 * loaded into one other JVM, the way {@code check} does it with an answer.
 */
final class Snippets implements AutoCloseable {
    static final long PATIENCE_MILLISECONDS = 30_000;
    private static final Contract CONTRACT =
            new Contract("answer", List.of(long.class), List.of("snippet"), double.class);
    private static final List<String> VECTORS = List.of("--add-modules=jdk.incubator.vector");
    private static final Path COMMONS_MATH = Path.of(URI.create(RandomDataGenerator.class
            .getProtectionDomain().getCodeSource().getLocation().toString()));

    private final List<Snippet> all = new ArrayList<>();
    private Sandbox sandbox;

    /**
     * Adds a program; to be called before the first one is run.
     *
     * @param body statements that end with the return of a number; their first line is line 1
     */
    Snippet add(String body) {
        if (sandbox != null) throw new IllegalStateException("the others are loaded already");
        var snippet = new Snippet(all.size(), body);
        all.add(snippet);
        return snippet;
    }

    /** One of the programs. */
    final class Snippet {
        private final int number;
        private final String body;

        private Snippet(int number, String body) {
            this.number = number;
            this.body = body;
        }

        /** Watches a call, for which every write is noted. */
        Run run(UnaryOperator<Call> how) throws Exception {
            return run(how, PATIENCE_MILLISECONDS);
        }

        /** The same, for one that may not return. */
        Run run(UnaryOperator<Call> how, long patienceMilliseconds) throws Exception {
            var call = Call.of((long) number).tracing();
            return sandbox().watch(how.apply(call), patienceMilliseconds);
        }

        /** Watches a call in which nobody is held, and which returns. */
        Run run() throws Exception {
            var run = run(call -> call);
            assertInstanceOf(Ending.Returned.class, run.ending());
            return run;
        }

        private String text() {
            return "import module java.base; class %s { static double answer() throws Exception {"
                    .formatted(type()) + body + "}}";
        }

        private String type() {
            return "Snippet" + number;
        }

        @Override public String toString() {
            return body;
        }
    }

    /** The races as sentences: the variable and the lines of both writes, the smaller one first. */
    static List<String> races(Run run) {
        return run.memory().races().stream().map(Snippets::sentence).sorted().toList();
    }

    private static String sentence(Race race) {
        int one = race.one().number(), other = race.other().number();
        return "%s, lines %d and %d".formatted(race.variable(), Math.min(one, other),
                Math.max(one, other));
    }

    private synchronized Sandbox sandbox() throws Exception {
        if (sandbox != null) return sandbox;
        var compilation = compiled();
        assertEquals("", String.join("\n", compilation.errors()));
        var classes = compilation.classes();
        try (var libraries = new URLClassLoader(new URL[] {COMMONS_MATH.toUri().toURL()},
                ClassLoader.getPlatformClassLoader())) {
            var rewriter = new Rewriter(Session.hooks(), classes, libraries, compilation.names());
            var watched = rewriter.rewritten();
            sandbox = new Sandbox(VECTORS, List.of(COMMONS_MATH), new Isolation.Open("a test"));
            sandbox.load(classes, watched, "Snippets", CONTRACT, rewriter.unknown());
        }
        return sandbox;
    }

    private Compilation compiled() throws IOException {
        var folder = Temporary.folder("snippets");
        try {
            var files = new ArrayList<Path>();
            for (var snippet : all) files.add(Files.writeString(
                    folder.resolve(snippet.type() + ".java"), snippet.text()));
            files.add(Files.writeString(folder.resolve("Snippets.java"), """
                    class Snippets {
                        static double answer(long number) throws Exception {
                            return switch ((int) number) {
                                %s
                                default -> throw new IllegalArgumentException();
                            };
                        }
                    }
                    """.formatted(all.stream().map(snippet -> "case %d -> %s.answer();"
                            .formatted(snippet.number, snippet.type()))
                            .collect(Collectors.joining("\n")))));
            return Compilation.of(new Source(files.getLast(), "", List.of(COMMONS_MATH), files,
                    VECTORS, VECTORS, Map.of()));
        } finally {
            Temporary.delete(folder);
        }
    }

    @Override public void close() {
        if (sandbox != null) sandbox.close();
    }
}
