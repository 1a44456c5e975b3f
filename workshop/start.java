///usr/bin/env jbang "$0" "$@" ; exit $?
//DESCRIPTION A fresh copy of a step for you to change, and what to type next
//JAVA 25+
//DEPS info.picocli:picocli:4.7.7
//DEPS com.google.code.gson:gson:2.14.0
//DEPS org.apache.commons:commons-text:1.15.0
//SOURCES terminal/Tool.java
//SOURCES steps/Steps.java
//SOURCES steps/Workshop.java
//FILES jbang-catalog.json=../jbang-catalog.json

import module java.base;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import steps.Steps;
import steps.Workshop;
import terminal.Tool;

/** Copies a step into the folder my, once: a copy that is there is the learner's, and stays. */
@Command(name = "start", version = "start 1.0", mixinStandardHelpOptions = true,
        description = "A fresh copy of a step for you to change, and what to type next")
class Start implements Callable<Integer> {
    @Parameters(index = "0", arity = "0..1", paramLabel = "STEP",
            description = "a step, such as mcpi-parallel, or a file of that name")
    String name;

    public Integer call() throws IOException {
        var workshop = Tool.workshop(this);
        var step = Tool.step(this, Steps.ofCatalog(), name);
        var copy = workshop.copy(step);
        Files.createDirectories(workshop.copies());
        var typed = Workshop.typed(copy);
        try {
            Files.copy(workshop.root().resolve("exercises/" + Steps.fileOf(step)), copy);
            IO.println(typed + " is your copy: change it in any editor.\n");
        } catch (FileAlreadyExistsException _) {
            IO.println("You have it already: " + typed + " is as you left it.\n");
        }
        IO.print("""
                Run it:    %1$s %2$s
                Check it:  %1$s check %2$s
                A hint:    %1$s hint %3$s

                An editor that knows the libraries:  %1$s edit %2$s
                """.formatted(Tool.launcher(), typed, step));
        return 0;
    }

    void main(String[] args) {
        System.exit(Tool.run(this, args));
    }
}
