///usr/bin/env jbang "$0" "$@" ; exit $?
//DESCRIPTION One hint for a step: a nudge, then a plan, then the answer
//JAVA 25+
//DEPS info.picocli:picocli:4.7.7
//DEPS com.google.code.gson:gson:2.14.0
//DEPS org.apache.commons:commons-text:1.15.0
//DEPS org.commonmark:commonmark:0.28.0
//SOURCES terminal/Layout.java
//SOURCES terminal/Tool.java
//SOURCES steps/Steps.java
//SOURCES steps/Hints.java
//SOURCES steps/Journal.java
//SOURCES steps/Workshop.java
//FILES jbang-catalog.json=../jbang-catalog.json
//FILES hints/=../hints/**/*.md

import module java.base;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import steps.Hints;
import steps.Journal;
import steps.Steps;
import steps.Workshop;
import terminal.Layout;
import terminal.Tool;

/** Shows one hint, and says how to get the next one. Nothing of a later level is shown early. */
@Command(name = "hint", version = "hint 1.0", mixinStandardHelpOptions = true,
        description = "One hint for a step: a nudge, then a plan, then the answer")
class Hint implements Callable<Integer> {
    @Parameters(index = "0", arity = "0..1", paramLabel = "STEP",
            description = "a step, such as mcpi-parallel, or a file of that name")
    String name;

    @Parameters(index = "1", arity = "0..1", paramLabel = "LEVEL", defaultValue = "1",
            description = "1 a nudge (the default), 2 a plan, 3 the answer")
    String level;

    public Integer call() {
        var step = Tool.step(this, Steps.ofCatalog(), name);
        if (!level.matches("[123]"))
            throw Tool.wrong(this, "LEVEL must be 1, 2 or 3, but was " + level);

        int number = Integer.parseInt(level);
        IO.print(Layout.isTerminal() ? Hints.text(step, number, Layout.width())
                : Hints.text(step, number));
        if (number == Hints.LEVELS.size())
            Workshop.here().ifPresent(here -> new Journal(here).answered(step));
        IO.println(switch (level) {
            case "1" -> "\nStill stuck?  %s hint %s 2".formatted(Tool.launcher(), step);
            case "2" -> "\nThe answer:  %s hint %s 3".formatted(Tool.launcher(), step);
            default -> "\nSee it run:  %s %s-solution".formatted(Tool.launcher(), step);
        });
        return 0;
    }

    void main(String[] args) {
        System.exit(Tool.run(this, args));
    }
}
