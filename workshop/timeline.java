///usr/bin/env jbang "$0" "$@" ; exit $?
//DESCRIPTION Who works when: the threads of a step or of any script, and their tasks
//JAVA 25+
//MAIN Timelines
//RUNTIME_OPTIONS -XX:TieredStopAtLevel=1 -XX:+UseSerialGC
//DEPS info.picocli:picocli:4.7.7
//DEPS org.apache.commons:commons-math3:3.6.1
//DEPS com.google.code.gson:gson:2.14.0
//DEPS org.apache.commons:commons-text:1.15.0
//DEPS org.jline:jline-terminal:3.30.6
//SOURCES timeline/*.java
//SOURCES program/*.java
//SOURCES terminal/Layout.java
//SOURCES terminal/Temporary.java
//SOURCES terminal/Tool.java
//SOURCES terminal/Waiting.java
//SOURCES steps/Directives.java
//SOURCES steps/Examiners.java
//SOURCES steps/Steps.java
//SOURCES steps/Workshop.java
//SOURCES engine/**/*.java
//SOURCES checks/*.java
//FILES jbang-catalog.json=../jbang-catalog.json
//FILES exercises/=../exercises/*.java

import module java.base;

/**
 * Starts the tool. JBang does not find its parts when this was started by an address on the web:
 * so it compiles without them, and then says what is missing.
 */
class Timelines {
    void main(String[] args) throws ReflectiveOperationException {
        try {
            var run = Class.forName("timeline.Drawing").getMethod("run", String[].class);
            System.exit((int) run.invoke(null, (Object) args));
        } catch (ClassNotFoundException _) {
            System.err.println("timeline needs a clone of the project: type it inside of one");
            System.exit(2);
        }
    }
}
