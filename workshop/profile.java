///usr/bin/env jbang "$0" "$@" ; exit $?
//DESCRIPTION Where does a script's time go? Hot methods, a flame graph, waits and locks
//JAVA 25+
//MAIN Profile
//RUNTIME_OPTIONS -XX:TieredStopAtLevel=1 -XX:+UseSerialGC
//DEPS info.picocli:picocli:4.7.7
//DEPS com.google.code.gson:gson:2.14.0
//DEPS org.apache.commons:commons-text:1.15.0
//DEPS org.apache.commons:commons-math3:3.6.1
//DEPS org.jline:jline-terminal:3.30.6
//DEPS tools.profiler:jfr-converter:4.5
//SOURCES terminal/Layout.java
//SOURCES terminal/Temporary.java
//SOURCES terminal/Tool.java
//SOURCES terminal/Waiting.java
//SOURCES steps/Directives.java
//SOURCES steps/Steps.java
//SOURCES steps/Workshop.java
//SOURCES engine/answer/Compilation.java
//SOURCES engine/answer/Names.java
//SOURCES engine/answer/Source.java
//SOURCES engine/jvm/Heap.java
//SOURCES engine/jvm/Java.java
//SOURCES program/Program.java
//SOURCES program/Running.java
//SOURCES profiling/Cores.java
//SOURCES profiling/Dump.java
//SOURCES profiling/First.java
//SOURCES profiling/FlameFile.java
//SOURCES profiling/FlameTree.java
//SOURCES profiling/Frame.java
//SOURCES profiling/Kinds.java
//SOURCES profiling/ProfileText.java
//SOURCES profiling/Reading.java
//SOURCES profiling/Recorded.java
//SOURCES profiling/Recorder.java
//SOURCES profiling/Shares.java
//SOURCES profiling/Stacks.java
//SOURCES profiling/Style.java

import module java.base;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import profiling.First;
import profiling.FlameFile;
import profiling.ProfileText;
import profiling.Recorder;
import program.Program;
import steps.Workshop;
import terminal.Layout;
import terminal.Tool;

/** The report is written to standard error: what the script prints may go into a pipe. */
@Command(name = "profile", version = "profile 1.0", mixinStandardHelpOptions = true,
        showDefaultValues = true, description = {
        "Where does a script's time go? Hot methods, a flame graph, waits and locks",
        "The script's own output and exit code stay as they are: the report goes to standard "
        + "error, so that it does not mix with what the script prints."})
class Profile implements Callable<Integer> {
    @Option(names = "--html", paramLabel = "FILE",
            description = "draw the flame graph for a browser, too, into this file")
    Path html;
    @Option(names = "--force", description = "write over an older FILE of --html")
    boolean force;
    @Option(names = "--limit", paramLabel = "SECONDS", defaultValue = "600",
            description = "end the script after so many seconds, with exit code 124, and report")
    int seconds;
    @Option(names = "--ascii", description = "draw without block characters")
    boolean ascii;
    @Parameters(index = "0", arity = "0..1", paramLabel = "FILE",
            description = "a script with a main")
    String file;
    @Parameters(index = "1..*", paramLabel = "ARGS", description = "what the script is called with",
            showDefaultValue = CommandLine.Help.Visibility.NEVER)
    List<String> arguments = List.of();

    public Integer call() throws Exception {
        if (seconds < 1) throw Tool.wrong(this, "--limit must be at least 1");
        Tool.checkNew(this, "--html", html, force);
        var script = Program.of(this, file);
        var run = Recorder.run(script, arguments, Duration.ofSeconds(seconds));
        if (run.ended().tookLong()) System.err.println("\nIt was ended after %d s (see --limit)"
                .formatted(seconds));
        var name = Workshop.typed(script.source().file());
        if (run.recorded().isEmpty()) {
            System.err.println("\nThere is no profile: the JVM of " + name
                    + " was killed, or halted (Runtime.halt)");
            return run.ended().status();
        }
        var recorded = run.recorded().get();
        System.err.print("\n" + ProfileText.of(recorded,
                ascii || !Layout.canPrint(System.err, '█')));
        if (html != null) {
            FlameFile.write(html, name, recorded.samples());
            System.err.println("A flame graph is in %s: open it in a browser."
                    .formatted(Workshop.typed(html)));
        }
        System.err.print("\n" + Layout.wrapped("", First.of(recorded) + ".", ProfileText.WIDTH));
        return run.ended().status();
    }

    void main(String[] args) {
        System.exit(Tool.run(new CommandLine(this).setStopAtPositional(true), args));
    }
}
