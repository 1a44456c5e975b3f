///usr/bin/env jbang "$0" "$@" ; exit $?
//DESCRIPTION Every test of this project
//JAVA 25+
//MAIN Test
//DEPS info.picocli:picocli:4.7.7
//DEPS org.junit.jupiter:junit-jupiter:6.1.3
//DEPS org.junit.platform:junit-platform-launcher:6.1.3
//DEPS com.google.code.gson:gson:2.14.0
//DEPS org.apache.commons:commons-text:1.15.0
//DEPS org.apache.commons:commons-math3:3.6.1
//DEPS org.commonmark:commonmark:0.28.0
//SOURCES Tool.java
//SOURCES Steps.java
//SOURCES Project.java
//SOURCES Directives.java
//SOURCES engine/*.java
//SOURCES checks/*.java
//SOURCES tests/*.java
//FILES jbang-catalog.json=../jbang-catalog.json

import module java.base;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import picocli.CommandLine.Command;

/**
 * Runs the tests, and says so while it does. The last line is {@code N passed, N failed}; the exit
 * code is 1 when a test failed, or when none ran.
 */
@Command(name = "test", version = "test 1.0", mixinStandardHelpOptions = true, description = "Every test of this project")
class Test implements Callable<Integer> {
    static final List<Class<?>> TESTS = List.of(
            CatalogTest.class, ScriptTest.class, HintTest.class, JbangwTest.class, EulerTest.class, SlowTaskTest.class,
            PoolKindsTest.class, MonteCarloTest.class, UniquePathsTest.class, CommandTest.class, CheckTest.class, AnswersTest.class);

    /** Prints a line as each test ends, so that a run of some minutes does not look idle. */
    static class Progress implements TestExecutionListener {
        private final Map<TestIdentifier, Long> started = new ConcurrentHashMap<>();
        private TestPlan plan;

        @Override public void testPlanExecutionStarted(TestPlan plan) {
            this.plan = plan;
        }

        @Override public void executionStarted(TestIdentifier test) {
            started.put(test, System.nanoTime());
        }

        @Override public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            var failure = result.getThrowable();
            if (test.isContainer() && failure.isEmpty()) return;
            IO.println("%-6s  %s: %s (%.1f s)".formatted(failure.isEmpty() ? "ok" : "FAILED",
                    plan.getParent(test).map(TestIdentifier::getDisplayName).orElse(""), test.getDisplayName(),
                    (System.nanoTime() - started.get(test)) / 1e9));
        }
    }

    public Integer call() throws Exception {
        // One after the other: two builds at once would spoil JBang's cache, where jbangw cannot lock it.
        for (var alias : CatalogTest.CATALOG.getAsJsonObject("aliases").keySet()) Project.script(CatalogTest.scriptOf(alias));
        var request = LauncherDiscoveryRequestBuilder.request()
                .configurationParameter("junit.jupiter.displayname.generator.default",
                        "org.junit.jupiter.api.DisplayNameGenerator$Simple")
                // Side by side run those tests only that say so: they wait for other processes.
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
                .configurationParameter("junit.jupiter.execution.parallel.config.executor-service", "worker_thread_pool")
                .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
                .configurationParameter("junit.jupiter.execution.parallel.config.fixed.parallelism", "3")
                .selectors(TESTS.stream().map(DiscoverySelectors::selectClass).toList()).build();
        var summary = new SummaryGeneratingListener();
        LauncherFactory.create().execute(request, new Progress(), summary);

        var tests = summary.getSummary();
        var out = new PrintWriter(System.out, true);
        if (tests.getTotalFailureCount() > 0) tests.printFailuresTo(out, 8);
        long failed = tests.getTotalFailureCount(), passed = tests.getTestsSucceededCount();
        out.println("%d passed, %d failed".formatted(passed, failed));
        return failed == 0 && passed > 0 ? 0 : 1;
    }

    void main(String[] args) {
        System.exit(Tool.run(this, args));
    }
}
