///usr/bin/env jbang "$0" "$@" ; exit $?
//DESCRIPTION The steps of the lesson, what is done of them, and what to type next
//JAVA 25+
//DEPS info.picocli:picocli:4.7.7
//DEPS com.google.code.gson:gson:2.14.0
//DEPS org.apache.commons:commons-text:1.15.0
//SOURCES terminal/Layout.java
//SOURCES terminal/StepList.java
//SOURCES terminal/Tool.java
//SOURCES steps/Journal.java
//SOURCES steps/Steps.java
//SOURCES steps/Workshop.java
//FILES jbang-catalog.json=../jbang-catalog.json
//FILES exercises/=../exercises/*.java

import module java.base;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import steps.Journal;
import steps.Steps;
import steps.Workshop;
import terminal.Layout;
import terminal.StepList;
import terminal.Tool;

/** What {@code ./jbangw} alone says, and what it says to a word that nobody knows. */
@Command(name = "steps", version = "steps 1.0", mixinStandardHelpOptions = true,
        description = "The steps of the lesson, what is done of them, and what to type next")
class Lesson implements Callable<Integer> {
    @Parameters(hidden = true, description = "a word that was typed, and what else it could be")
    List<String> misspelt = List.of();

    public Integer call() {
        if (!misspelt.isEmpty()) return unknown(misspelt.getFirst(),
                misspelt.subList(1, misspelt.size()));
        var workshop = Tool.workshop(this);
        var list = new StepList(Steps.ofCatalog(), workshop, new Journal(workshop));
        IO.print(list.text(Layout.width()) + """

                A step: %1$s STEP runs it, %1$s STEP -h shows its options.
                Tools:  %1$s start STEP, %1$s hint STEP, %1$s check; each has -h.
                All that JBang can do:  %1$s --help
                """.formatted(Tool.launcher()));
        return 0;
    }

    /** One sentence: the nearest name of a step, of a tool, or of the commands of JBang. */
    int unknown(String word, List<String> commands) {
        var names = new ArrayList<>(Steps.catalog().getAsJsonObject("aliases").keySet());
        for (var line : commands) names.addAll(List.of(line.split("\\s+")));
        System.err.println((names.contains(word) ? "To run it, type  %3$s %1$s"
                : "There is no step, tool or file %s; did you mean %s?")
                .formatted(word, new Steps(names).nearest(word), Tool.launcher()));
        return 2;
    }

    void main(String[] args) {
        System.exit(Tool.run(this, args));
    }
}
