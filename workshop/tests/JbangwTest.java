import module java.base;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import steps.Steps;
import static org.junit.jupiter.api.Assertions.*;

/**
 * jbangw on machines of every kind: each test has a home folder of its own, and a PATH with the few
 * commands that jbangw calls, without mvn and jbang, to which it adds what it needs.
 */
class JbangwTest {
    static final List<String> COMMANDS = List.of("sh", "grep", "readlink", "cksum", "mkdir",
            "mktemp", "flock", "cat", "cp", "mv", "rm", "sleep", "sha256sum", "shasum");

    @TempDir static Path shared;
    static Path commands, fetchedJar;

    @TempDir Path temporary;
    Path home, bin;

    /** Fetches the jar once in earnest: this is what the first call on a new machine does. */
    @BeforeAll static void fetchThroughMaven() throws Exception {
        commands = shared.resolve("commands");
        for (var name : COMMANDS)
            for (var file : onPath(name))
                executable(commands.resolve(name), "exec " + file + " \"$@\"");
        assertFalse(onPath("mvn").isEmpty(), "these tests need Maven: mvn is not on the PATH");
        var home = Files.createDirectory(shared.resolve("home"));
        var bin = shared.resolve("bin");
        executable(bin.resolve("mvn"), "PATH='%s' exec %s \"$@\"".formatted(
                System.getenv("PATH"), onPath("mvn").getFirst()));

        var first = jbangw(home, bin, Map.of(), "version");
        assertEquals("0.132.1\n", first.out(), first.err());
        assertEquals("""
                jbangw: fetching JBang 0.132.1 through Maven (10 MB, once)
                jbangw: making JBang ready to start quickly (once)
                """, first.err().replaceAll("(?m)^\\[jbang\\] still at work .*\\R", ""));
        fetchedJar = home.resolve(".cache/jbangw/jbang-cli-0.132.1-all.jar");
        assertEquals(new Project.Result(0, "0.132.1\n", ""),
                jbangw(home, bin, Map.of(), "version"));
    }

    /** Where the PATH of this machine has the command: one place, or none. */
    static List<Path> onPath(String command) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, command))
                .filter(Files::isExecutable).limit(1).toList();
    }

    @BeforeEach void freshMachine() throws Exception {
        home = Files.createDirectory(temporary.resolve("home"));
        bin = temporary.resolve("bin");
    }

    @Test void installedJbangWins() throws Exception {
        command("jbang", "echo installed: \"$*\"; exit 7");
        command("mvn", "echo mvn must not be called; exit 9");
        assertEquals(new Project.Result(7, "installed: run b\n", ""), jbangw("run", "b"));
    }

    @Test void jbangOfTheOfficialInstallerWinsWhereThePathDoesNotNameIt() throws Exception {
        executable(home.resolve(".jbang/bin/jbang"), "echo from home: \"$*\"");
        assertEquals("from home: run b\n", jbangw("run", "b").out());
    }

    @Test void namesOfTheCatalogWorkFromAnyFolder() throws Exception {
        command("jbang", "for word; do echo \"<$word>\"; done");
        assertEquals("<cores@" + Project.ROOT + ">\n<-h>\n", jbangw("cores", "-h").out());
        assertEquals("<steps@" + Project.ROOT + ">\n", jbangw().out());
        assertEquals("<" + Project.ROOT + "/exercises/cores.java>\n",
                jbangw("exercises/cores.java").out());
    }

    /** What JBang itself understands. */
    @Test void allElseThatMakesSenseIsPassedOn() throws Exception {
        command("jbang", "for word; do echo \"<$word>\"; done");
        for (var word : List.of("run", "init", "version", "--help", "-R=-Xmx1g", "-", "x@y",
                "tools.profiler:jfr-converter:4.5", "https://x.y/z.java", "my/none.java"))
            assertEquals("<" + word + ">\n<cores>\n", jbangw(word, "cores").out());
        Files.writeString(home.resolve("notes.java"), "class Notes {}\n");
        assertEquals("<notes.java>\n", jbangw("notes.java").out());
        Files.writeString(home.resolve("jbang-catalog.json"), """
                {
                  "aliases": {
                    "mine": {
                      "script-ref": "mine.java"
                    }
                  }
                }
                """);
        assertEquals("<mine>\n", jbangw("mine").out());
    }

    @Test void misspeltWordsGetTheNearestRightOne() throws Exception {
        var right = Map.of("mcpi-paralel", "mcpi-parallel", "mcpi-paralel.java",
                "mcpi-parallel.java", "chek", "check", "strat", "start", "biuld", "build",
                "unique", "unique-paths");
        for (var word : right.keySet()) {
            var result = Project.jbangw(word, "-n", "5");
            assertEquals(2, result.status());
            assertEquals("", result.out());
            assertEquals("There is no step, tool or file %s; did you mean %s?\n"
                    .formatted(word, right.get(word)),
                    result.err().replaceAll("(?m)^\\[jbang\\] .*\\R", ""));
        }
    }

    /** As for jbang: the name of a file is the exercise only where there is no such file. */
    @Test void aFileInTheCurrentFolderWins() throws Exception {
        fetched();
        var clone = Project.clone(temporary.resolve("clone"));
        var copies = Files.createDirectory(clone.resolve("my"));
        for (var folder : List.of(clone, copies, home)) {
            var call = Project.jbangwCommandOf(clone, "mcpi-parallel.java", "-n", "10_000");
            var given = Project.run(folder, environment(home, bin, Map.of()), "", call);
            assertEquals(0, given.status(), given.err());
            assertTrue(given.out().startsWith("10,000 samples, seed 42"), given.out());
            Files.writeString(folder.resolve("mcpi-parallel.java"),
                    "class Mine { void main() { IO.println(\"changed\"); } }\n");
            assertEquals("changed\n",
                    Project.run(folder, environment(home, bin, Map.of()), "", call).out());
        }
    }

    /** A folder of that name, such as workshop/steps or a learner's test, is in nobody's way. */
    @Test void aFolderInTheCurrentFolderDoesNotWin() throws Exception {
        command("jbang", "echo \"$1\"");
        Files.createDirectory(home.resolve("check"));
        assertEquals("check@" + Project.ROOT + "\n", jbangw("check").out());
    }

    @Test void withoutJbangAndMavenTheInstallerIsNamed() throws Exception {
        var result = jbangw("version");
        assertEquals(1, result.status());
        assertEquals("", result.out());
        assertEquals("""
                jbangw: needs JBang or Maven, and found neither. To install JBang:
                  curl -Ls https://sh.jbang.dev | bash -s - app setup
                """, result.err());
    }

    @Test void wrongJarIsNotKept() throws Exception {
        mavenThatDelivers("echo no jar >\"$jar\"");
        var result = jbangw("version");
        assertEquals(1, result.status());
        assertTrue(result.err().contains(
                "the fetched jar is not JBang 0.132.1: its SHA-256 is "), result.err());
        assertNothingKept();
    }

    @Test void failureOfMavenIsShownAndNothingIsKept() throws Exception {
        command("mvn", "echo no route to repository; exit 1");
        var result = jbangw("version");
        assertEquals(1, result.status());
        assertTrue(result.err().endsWith(
                "jbangw: Maven could not fetch JBang 0.132.1: no route to repository\n"),
                result.err());
        assertNothingKept();
    }

    @Test void modernJavaHomeIsKept() throws Exception {
        command("jbang", "echo \"$JAVA_HOME\"");
        var modern = jdk("a modern jdk", "26.0.1");
        assertEquals(modern + "\n", jbangw(Map.of("JAVA_HOME", modern.toString())).out());
    }

    @Test void oldOrBrokenJavaHomeDoesNotWin() throws Exception {
        command("jbang", "echo \"$JAVA_HOME\"");
        var candidates = List.of(jdk("old", "17.0.15"), jdk("older", "1.8.0_402"),
                jdk("odd", "none"), temporary.resolve("missing"));
        for (var candidate : candidates) {
            var environment = Map.of("JAVA_HOME", candidate.toString(),
                    "JAVA_HOME_25_X64", System.getProperty("java.home"));
            var chosen = Path.of(jbangw(environment).out().strip());
            assertNotEquals(candidate, chosen);
            var version = Pattern.compile("JAVA_VERSION=\"(\\d+)")
                    .matcher(Files.readString(chosen.resolve("release")));
            assertTrue(version.find() && Integer.parseInt(version.group(1)) >= 25,
                    chosen.toString());
        }
    }

    @Test void passesOnStandardInputArgumentsAndExitCode() throws Exception {
        fetched();
        var folder = Files.createDirectory(temporary.resolve("a folder with spaces"));
        var script = Files.writeString(folder.resolve("echo-all.java"), """
                //JAVA 25+
                import module java.base;
                import module java.management;
                class EchoAll {
                    void main(String[] arguments) throws Exception {
                        for (var argument : arguments) IO.println("<" + argument + ">");
                        IO.println(new String(System.in.readAllBytes()));
                        IO.println(ManagementFactory.getRuntimeMXBean().getInputArguments());
                        System.exit(7);
                    }
                }
                """);
        var arguments = List.of(
                "it's", "two words", "\"quoted\"", "$HOME", "`date`", "a\nb", "\\", "*", "-h");
        var command = new ArrayList<>(Project.jbangwCommand(script.toString()));
        command.addAll(arguments);
        var result = Project.run(temporary, environment(home, bin, Map.of()),
                "from standard input", command);
        assertEquals(7, result.status(), result.err());
        assertEquals(arguments.stream().map(argument -> "<" + argument + ">\n")
                .collect(Collectors.joining()) + "from standard input\n[]\n", result.out());
    }

    @Test void worksUnderAPathWithSpaces() throws Exception {
        fetched();
        var clone = Files.createDirectory(temporary.resolve("a clone of it"));
        for (var file : List.of("jbangw", "jbang-catalog.json", "exercises/cores.java")) {
            Files.createDirectories(clone.resolve(file).getParent());
            Files.copy(Project.ROOT.resolve(file), clone.resolve(file));
        }
        var result = Project.run(temporary, environment(home, bin, Map.of()), "",
                List.of("sh", clone.resolve("jbangw").toString(), "cores"));
        assertEquals(0, result.status(), result.err());
        assertTrue(result.out().startsWith("processors "), result.out());
    }

    @Test void compileErrorIsShownWithItsExitCode() throws Exception {
        fetched();
        var script = Files.writeString(temporary.resolve("wrong.java"),
                "class Wrong { void main() { int x = \"\"; } }\n");
        var result = jbangw(script.toString());
        assertEquals(1, result.status());
        assertTrue(result.err().contains("wrong.java:1: error: incompatible types"), result.err());
    }

    @Test void twiceAtOnceOnAnEmptyCache() throws Exception {
        mavenThatDelivers("sleep 1; cp '" + fetchedJar + "' \"$jar\"");
        var script = Files.writeString(temporary.resolve("new.java"),
                "//JAVA 25+\nclass New { void main() { IO.println(\"" + UUID.randomUUID()
                + "\"); } }\n");
        var calls = IntStream.range(0, 3)
                .<Callable<Project.Result>>mapToObj(_ -> () -> jbangw(script.toString())).toList();
        try (var pool = Executors.newFixedThreadPool(calls.size())) {
            var results = pool.invokeAll(calls).stream().map(Future::resultNow).toList();
            for (var result : results) {
                assertEquals(0, result.status(), result.err());
                assertEquals(results.getFirst().out(), result.out());
            }
            assertEquals(1, results.stream()
                    .filter(result -> result.err().contains("fetching")).count());
        }
    }

    /** Whatever takes long, a line every two seconds says that it goes on; and none afterwards. */
    @Test void nothingIsSilentForLong() throws Exception {
        mavenThatDelivers("sleep 5; cp '" + fetchedJar + "' \"$jar\"");
        var script = Files.writeString(temporary.resolve("slow.java"), """
                class Slow {
                    void main() throws Exception {
                        System.err.println("begins");
                        Thread.sleep(3000);
                    }
                }
                """);
        var said = jbangw(script.toString()).err();
        assertTrue(said.matches("(?s)jbangw: fetching .*still at work \\(2 s\\)\\R"
                + ".*still at work \\(4 s\\)\\R.*begins\\R"), said);
    }

    /** Half a file, or one of another JDK: JBang starts without it, and says nothing. */
    @Test void anUnusableAotCacheIsInNobodysWay() throws Exception {
        fetched();
        try (var files = Files.list(fetchedJar.getParent())) {
            for (var file : files.filter(path -> path.toString().endsWith(".aot")).toList())
                Files.writeString(home.resolve(".cache/jbangw").resolve(file.getFileName()), "x");
        }
        assertEquals(new Project.Result(0, "0.132.1\n", ""), jbangw("version"));
    }

    @Test void freshCopyIsTheExercise() throws Exception {
        fetched();
        for (var step : CatalogTest.STEPS) {
            var copy = temporary.resolve(Steps.fileOf(step));
            var made = freshCopy(step, copy);
            assertEquals(0, made.status(), made.err());
            assertEquals(Project.read("exercises/" + Steps.fileOf(step)), Files.readString(copy));
        }
    }

    @Test void aCopyIsNeverOverwritten() throws Exception {
        fetched();
        var copy = Files.writeString(temporary.resolve("mcpi-parallel.java"), "mine");
        assertEquals(1, freshCopy("mcpi-parallel", copy).status());
        assertEquals("mine", Files.readString(copy));
    }

    Project.Result freshCopy(String step, Path copy) throws Exception {
        return Project.run(Project.ROOT, environment(home, bin, Map.of()), "",
                Project.jbangwCommand("init", "-t", step, copy.toString()));
    }

    /** Puts the jar where an earlier call would have left it. */
    void fetched() throws IOException {
        Files.createDirectories(home.resolve(".cache/jbangw"));
        Files.copy(fetchedJar, home.resolve(".cache/jbangw").resolve(fetchedJar.getFileName()));
    }

    /** A Maven that makes the file {@code $jar} by the given command, in the folder it was told. */
    void mavenThatDelivers(String command) throws IOException {
        command("mvn", """
                for word; do case $word in -DoutputDirectory=*) jar=${word#*=}/%s ;; esac; done
                %s""".formatted(fetchedJar.getFileName(), command));
    }

    void command(String name, String body) throws IOException {
        executable(bin.resolve(name), body);
    }

    /** A folder that looks like a JDK of that version. */
    Path jdk(String name, String version) throws IOException {
        var folder = temporary.resolve(name);
        executable(folder.resolve("bin/javac"), "exit 1");
        Files.writeString(folder.resolve("release"),
                "IMPLEMENTOR=\"Somebody\"\nJAVA_VERSION=\"" + version + "\"\n");
        return folder;
    }

    static void executable(Path file, String body) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + body + "\n");
        assertTrue(file.toFile().setExecutable(true));
    }

    /** The cache holds its lock, and neither a jar nor what was on the way to become one. */
    void assertNothingKept() throws IOException {
        try (var files = Files.list(home.resolve(".cache/jbangw"))) {
            assertEquals(List.of("lock"),
                    files.map(file -> file.getFileName().toString()).toList());
        }
    }

    Project.Result jbangw(String... arguments) throws Exception {
        return jbangw(Map.of(), arguments);
    }

    Project.Result jbangw(Map<String, String> environment, String... arguments) throws Exception {
        return jbangw(home, bin, environment, arguments);
    }

    static Project.Result jbangw(Path home, Path bin, Map<String, String> environment,
            String... arguments) throws Exception {
        return Project.run(home, environment(home, bin, environment), "",
                Project.jbangwCommand(arguments));
    }

    static Map<String, String> environment(Path home, Path bin, Map<String, String> further) {
        var environment = new HashMap<>(Map.of("HOME", home.toString(), "XDG_CACHE_HOME", "",
                "JAVA_HOME", System.getProperty("java.home"),
                "PATH", bin + File.pathSeparator + commands));
        environment.putAll(further);
        return environment;
    }
}
