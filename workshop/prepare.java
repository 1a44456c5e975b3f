///usr/bin/env jbang "$0" "$@" ; exit $?
//DESCRIPTION Is this machine ready? Fetches and builds all that the lesson needs
//JAVA 25+
//DEPS info.picocli:picocli:4.7.7
//DEPS com.google.code.gson:gson:2.14.0
//DEPS org.apache.commons:commons-text:1.15.0
//DEPS me.tongfei:progressbar:0.10.2
//SOURCES terminal/Layout.java
//SOURCES terminal/Tool.java
//SOURCES terminal/Waiting.java
//SOURCES steps/Steps.java
//SOURCES steps/Workshop.java
//FILES jbang-catalog.json=../jbang-catalog.json

import module java.base;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import picocli.CommandLine.Command;
import steps.Steps;
import steps.Workshop;
import terminal.Layout;
import terminal.Tool;
import terminal.Waiting;

/**
 * Builds all that a learner will call, so that the lesson needs no network; then checks two
 * solutions, which shows that all of it works. What is there is not fetched again.
 */
@Command(name = "prepare", version = "prepare 1.0", mixinStandardHelpOptions = true,
        description = "Is this machine ready? Fetches and builds all that the lesson needs")
class Prepare implements Callable<Integer> {
    static final List<String> CHANGERS_ONLY = List.of("test", "benchmark");
    static final List<String> CHECKED = List.of("mcpi-parallel", "slow-cube");

    /** A call of JBang, and what it is for. */
    record Task(String what, List<String> words) {}

    public Integer call() throws Exception {
        var workshop = Tool.workshop(this);
        var tasks = tasks();
        var missing = missing(workshop, tasks);
        if (missing.isPresent()) {
            int width = Layout.width();
            System.err.print(Layout.wrapped("", "Not ready: " + missing.get() + ".", width)
                    + Layout.wrapped("", "This needs a network, once: behind a proxy see "
                    + "lesson/setup.md. Then type it again: what is there is not fetched twice.",
                    width));
            return 1;
        }
        IO.println("All is well: %d scripts are built, and %d were checked. Begin with  %s"
                .formatted(tasks.size() - CHECKED.size(), CHECKED.size(), Tool.launcher()));
        return 0;
    }

    /** One after the other: two builds at once would spoil the cache of JBang. */
    List<Task> tasks() {
        var tasks = new ArrayList<Task>();
        var aliases = Steps.catalog().getAsJsonObject("aliases");
        aliases.keySet().stream().filter(alias -> !CHANGERS_ONLY.contains(alias))
                .map(alias -> aliases.getAsJsonObject(alias).get("script-ref").getAsString())
                .distinct().forEach(script -> tasks.add(
                new Task("build " + script, List.of("build", script))));
        for (var step : CHECKED) tasks.add(new Task("check solutions/" + step + ".java",
                List.of("check", "--no-speed", "solutions/" + step + ".java")));
        return tasks;
    }

    /** The first thing that is missing, and how to get it; empty if nothing is. */
    Optional<String> missing(Workshop workshop, List<Task> tasks) throws Exception {
        if (Layout.isTerminal())
            try (var bar = new ProgressBarBuilder().setTaskName("prepare").continuousUpdate()
                    .setStyle(ProgressBarStyle.ASCII).setInitialMax(tasks.size()).build()) {
                for (var task : tasks) {
                    bar.setExtraMessage(task.what());
                    var missing = missing(workshop, task);
                    if (missing.isPresent()) return missing;
                    bar.step();
                }
            }
        else
            for (var task : tasks)
                try (var _ = new Waiting("%2d of %d  %s".formatted(
                        tasks.indexOf(task) + 1, tasks.size(), task.what()))) {
                    var missing = missing(workshop, task);
                    if (missing.isPresent()) return missing;
                }
        return Optional.empty();
    }

    Optional<String> missing(Workshop workshop, Task task) throws Exception {
        var call = Stream.concat(Stream.of(workshop.jbang()), task.words().stream()).toList();
        var process = new ProcessBuilder(call).directory(workshop.root().toFile())
                .redirectErrorStream(true).start();
        process.getOutputStream().close();
        var said = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() == 0) return Optional.empty();
        var reason = said.lines().filter(line -> line.matches("(?i).*\\berror\\b.*|jbangw: .*"))
                .findFirst().orElse(said.lines().findFirst().orElse("no reason was given"));
        return Optional.of("could not %s: %s".formatted(task.what(), reason.strip()));
    }

    void main(String[] args) {
        System.exit(Tool.run(this, args));
    }
}
