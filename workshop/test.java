///usr/bin/env jbang "$0" "$@" ; exit $?
//DESCRIPTION Every test of this project
//JAVA 25+
//MAIN Test
//RUNTIME_OPTIONS -XX:TieredStopAtLevel=1 -XX:+UseSerialGC
//RUNTIME_OPTIONS --add-modules=jdk.incubator.vector --enable-native-access=ALL-UNNAMED
//DEPS info.picocli:picocli:4.7.7
//DEPS org.junit.jupiter:junit-jupiter:6.1.3
//DEPS org.junit.platform:junit-platform-launcher:6.1.3
//DEPS com.google.code.gson:gson:2.14.0
//DEPS org.apache.commons:commons-text:1.15.0
//DEPS org.apache.commons:commons-math3:3.6.1
//DEPS org.commonmark:commonmark:0.28.0
//DEPS org.jline:jline-terminal:3.30.6
//DEPS me.tongfei:progressbar:0.10.2
//DEPS org.knowm.xchart:xchart:4.0.3
//DEPS de.erichseifert.vectorgraphics2d:VectorGraphics2D:0.13
//DEPS tools.profiler:jfr-converter:4.5
//SOURCES Project.java
//SOURCES Script.java
//SOURCES Output.java
//SOURCES terminal/*.java
//SOURCES steps/*.java
//SOURCES engine/**/*.java
//SOURCES program/*.java
//SOURCES profiling/*.java
//SOURCES timeline/*.java
//SOURCES checks/*.java
//SOURCES scaling/*.java
//SOURCES tests/*.java
//FILES jbang-catalog.json=../jbang-catalog.json
//FILES hints/=../hints/**/*.md
//FILES exercises/=../exercises/*.java

import module java.base;
import org.junit.jupiter.api.TestFactory;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import terminal.Tool;

/**
 * Runs the tests, and says so while it does. The last line is {@code N passed, N failed}; the exit
 * code is 1 when a test failed, or when none ran.
 */
@Command(name = "test", version = "test 1.0", mixinStandardHelpOptions = true,
        description = "Every test of this project")
class Test implements Callable<Integer> {
    /**
     * A class of tests.
     *
     * @param seconds what it takes on two idle cores, when everything has been built
     * @param needs a pattern for the aliases of the scripts that are built before it
     */
    record Tests(Class<?> type, int seconds, String needs) {}

    /** The longest first, so that none is left over when the others have ended. */
    static final List<Tests> TESTS = List.of(
            new Tests(CommandTest.class, 220, ".*"),
            new Tests(ScriptTest.class, 50, ".*"),
            new Tests(SparkClusterTest.class, 60, "spark-cluster|mcpi-spark-solution"),
            new Tests(SlowTaskTest.class, 50, "slow-.*"),
            new Tests(UniquePathsTest.class, 30, "unique-paths.*"),
            new Tests(PoolKindsTest.class, 30, "pool-kinds.*"),
            new Tests(EdgesTest.class, 25, ""),
            new Tests(MonteCarloTest.class, 25, "mcpi-.*"),
            new Tests(JbangwTest.class, 40, ""),
            new Tests(CheckTest.class, 30, "check|steps"),
            new Tests(SharedCounterTest.class, 15, "shared-counter.*"),
            new Tests(SandboxTest.class, 10, ""),
            new Tests(GeneratorTest.class, 10, "mcpi-.*"),
            new Tests(SelectionTest.class, 10, "unique-paths.*"),
            new Tests(VectorTest.class, 25, "mcpi-(vector.*|serial)"),
            new Tests(EulerEnsembleTest.class, 5, "euler-(ode|ensemble.*)"),
            new Tests(SobolTest.class, 5, "mcpi-sobol.*"),
            new Tests(RaceTest.class, 15, "check"),
            new Tests(ScheduleTest.class, 5, ""),
            new Tests(SandboxesTest.class, 5, ""),
            new Tests(ProbesTest.class, 5, ""),
            new Tests(TimelineTest.class, 15, ""),
            new Tests(ScalingTest.class, 15, ""),
            new Tests(ProfileTest.class, 15, "profile"),
            new Tests(HintTest.class, 15, "hint"),
            new Tests(BenchmarkTest.class, 15, "benchmark|mcpi-serial-solution"),
            new Tests(StepsTest.class, 15, "steps|hint|start|check|prepare"),
            new Tests(UrlTest.class, 25, ""),
            new Tests(ProgramTest.class, 5, ""),
            new Tests(WatchedTest.class, 5, ""),
            new Tests(OwnTest.class, 35, ""),
            new Tests(StartTest.class, 5, "start"),
            new Tests(PrepareTest.class, 5, "prepare"),
            new Tests(SparkTest.class, 20, "mcpi-(spark|parallel)-solution"),
            new Tests(EulerSparkTest.class, 15, "euler-spark.*"),
            new Tests(SparkCostTest.class, 15, "spark-cost-solution"),
            new Tests(McpiBenchmarkTest.class, 10, "mcpi-benchmark-solution"),
            new Tests(HooksTest.class, 5, ""),
            new Tests(EulerTest.class, 5, "euler-ode.*"),
            new Tests(PictureTest.class, 5, "mcpi-serial.*|euler-ode.*"),
            new Tests(CatalogTest.class, 1, ""),
            new Tests(PagesTest.class, 1, ""),
            new Tests(LayoutTest.class, 1, ""),
            new Tests(OrderTest.class, 1, ""),
            new Tests(AnswerTest.class, 1, ""),
            new Tests(RulesTest.class, 1, ""),
            new Tests(AnswersTest.class, 180, ""));

    @Parameters(paramLabel = "NAME", description = "a part of the name of a class of tests or, "
            + "if none has it, of the path of an answer in workshop/tests/answers (default: all)")
    List<String> names = List.of();

    /** The help's table of the classes. */
    @Spec void describe(CommandSpec spec) {
        spec.usageMessage().footer(Stream.concat(
                Stream.of("", "About so many seconds takes each class, on two idle cores:"),
                TESTS.stream().map(tests -> "%5d  %s".formatted(
                        tests.seconds, tests.type.getName()))).toArray(String[]::new));
    }

    public Integer call() throws Exception {
        var selection = selection();
        selection.use();
        var summary = new SummaryGeneratingListener();
        try (var progress = new Progress()) {
            progress.says("tests   " + selection);
            if (selection.hasAnswers()) AnswersTest.begin();
            build(selection, progress);
            LauncherFactory.create().execute(LauncherDiscoveryRequestBuilder.request()
                    .configurationParameters(configuration())
                    .selectors(selectors(selection)).build(), progress, summary);
        }
        var tests = summary.getSummary();
        var out = new PrintWriter(System.out, true);
        if (tests.getTotalFailureCount() > 0) tests.printFailuresTo(out, 8);
        long failed = tests.getTotalFailureCount(), passed = tests.getTestsSucceededCount();
        out.println("%d passed, %d failed".formatted(passed, failed));
        return failed == 0 && passed > 0 ? 0 : 1;
    }

    Selection selection() throws IOException {
        var classes = new ArrayList<Class<?>>();
        for (var tests : TESTS) classes.add(tests.type);
        try {
            var answers = AnswersTest.answers().stream().map(Selection::path).toList();
            return Selection.of(classes, answers, names);
        } catch (IllegalArgumentException e) {
            throw Tool.wrong(this, e.getMessage());
        }
    }

    /** One after the other: two builds at once would spoil JBang's cache without jbangw's lock. */
    static void build(Selection selection, Progress progress) throws Exception {
        var needs = TESTS.stream().filter(tests -> selection.classes().contains(tests.type))
                .map(Tests::needs).collect(Collectors.joining("|"));
        var scripts = CatalogTest.CATALOG.getAsJsonObject("aliases").keySet().stream()
                .filter(alias -> alias.matches(needs)).map(CatalogTest::scriptOf).distinct();
        for (var script : scripts.toList()) {
            progress.says("build   " + script);
            Project.script(script);
        }
    }

    static Map<String, String> configuration() {
        return Map.of("junit.jupiter.displayname.generator.default",
                "org.junit.jupiter.api.DisplayNameGenerator$Simple",
                "junit.jupiter.tempdir.factory.default", TemporaryFolders.class.getName(),
                // Classes run side by side, for most wait for other processes; the tests of a class
                // one after the other, but for those classes that say otherwise.
                "junit.jupiter.execution.parallel.enabled", "true",
                "junit.jupiter.execution.parallel.mode.classes.default", "concurrent",
                "junit.jupiter.execution.parallel.config.executor-service", "worker_thread_pool",
                "junit.jupiter.execution.parallel.config.strategy", "fixed",
                "junit.jupiter.execution.parallel.config.fixed.parallelism", "4");
    }

    /** Classes whole; of answers alone only those methods that make a test of each. */
    static List<DiscoverySelector> selectors(Selection selection) {
        var selectors = new ArrayList<DiscoverySelector>();
        for (var type : selection.classes()) selectors.add(DiscoverySelectors.selectClass(type));
        if (!selection.answers().isEmpty())
            for (var method : AnswersTest.class.getDeclaredMethods())
                if (method.isAnnotationPresent(TestFactory.class))
                    selectors.add(DiscoverySelectors.selectMethod(AnswersTest.class, method));
        return selectors;
    }

    void main(String[] args) {
        System.exit(Tool.run(this, args));
    }
}
