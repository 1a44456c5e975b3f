///usr/bin/env jbang "$0" "$@" ; exit $?
//DESCRIPTION The speed of the solutions, from Python's to that of C
//JAVA 25+
//MAIN Benchmark
//DEPS info.picocli:picocli:4.7.7
//DEPS com.google.code.gson:gson:2.14.0
//DEPS org.apache.commons:commons-math3:3.6.1
//DEPS org.apache.commons:commons-text:1.15.0
//SOURCES Project.java
//SOURCES Script.java
//SOURCES Output.java
//SOURCES ladder/*.java
//SOURCES terminal/Layout.java
//SOURCES terminal/Temporary.java
//SOURCES terminal/Tool.java
//SOURCES terminal/Waiting.java
//SOURCES steps/Steps.java
//SOURCES steps/Workshop.java

import module java.base;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import steps.Steps;
import terminal.Tool;
import terminal.Waiting;

/** It asserts nothing of a speed: a benchmark is read, a test passes or fails. */
@Command(name = "benchmark", version = "benchmark 1.0", mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = "The speed of the solutions, from Python's to that of C")
class Benchmark implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", description = "only these rows: the name of a row, or a part "
            + "of the names of some, such as Python; or one of unique-paths, euler-ensemble, "
            + "shared-counter, spark and launcher, which are not in the ladder of pi")
    List<String> names = List.of("pi");
    @Option(names = "--rounds", description = "how often each row is run") int rounds = 7;
    @Option(names = "--json", description = "a line for each row, instead of a table")
    boolean json;

    public Integer call() throws Exception {
        if (rounds < 1 || rounds > 1000) throw Tool.wrong(this, "--rounds must be from 1 to 1000");
        var groups = Ladder.groups();
        var chosen = new HashSet<Row>();
        for (var name : names) {
            var rows = Group.named(name, groups);
            if (rows.isEmpty()) throw Tool.wrong(this, "There is no row %s; did you mean %s?"
                    .formatted(name, nearest(name, groups)));
            chosen.addAll(rows);
        }
        boolean agrees = true;
        for (var group : groups) {
            var some = group.only(chosen);
            if (some.rows().isEmpty()) continue;
            var measured = measured(some);
            print(measured);
            measured.differences().forEach(System.err::println);
            agrees &= measured.differences().isEmpty();
        }
        return agrees ? 0 : 1;
    }

    Measurement measured(Group group) throws Exception {
        try (var waiting = new Waiting("benchmark: " + group.name())) {
            return Measurement.of(group, rounds, waiting);
        }
    }

    void print(Measurement measured) {
        if (json) IO.print(Table.json(measured));
        else if (!measured.results().isEmpty()) IO.println(Table.text(measured));
        for (var row : measured.leftOut()) (json ? System.err : System.out).println(
                "left out: " + row);
    }

    /** The name of a row or a group. */
    static String nearest(String name, List<Group> groups) {
        return Steps.nearest(name, groups.stream().flatMap(group -> Stream.concat(
                Stream.of(group.name()), group.rows().stream().map(Row::name))).toList());
    }

    void main(String[] args) {
        System.exit(Tool.run(this, args));
    }
}
