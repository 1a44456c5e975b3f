///usr/bin/env jbang "$0" "$@" ; exit $?
//DESCRIPTION Is it right, is it really parallel, how much faster? Watches your code run
//JAVA 25+
//MAIN Check
//RUNTIME_OPTIONS -XX:TieredStopAtLevel=1 -XX:+UseSerialGC
//DEPS info.picocli:picocli:4.7.7
//DEPS org.apache.commons:commons-math3:3.6.1
//DEPS com.google.code.gson:gson:2.14.0
//DEPS org.apache.commons:commons-text:1.15.0
//DEPS org.commonmark:commonmark:0.28.0
//DEPS org.jline:jline-terminal:3.30.6
//SOURCES terminal/*.java
//SOURCES steps/*.java
//SOURCES engine/**/*.java
//SOURCES program/*.java
//SOURCES timeline/*.java
//SOURCES checks/*.java
//FILES jbang-catalog.json=../jbang-catalog.json
//FILES hints/=../hints/**/*.md
//FILES exercises/=../exercises/*.java

import module java.base;

/**
 * Starts the tool. JBang does not find its parts when this was started by an address on the web:
 * so it compiles without them, and then says what is missing.
 */
class Check {
    void main(String[] args) throws ReflectiveOperationException {
        try {
            var run = Class.forName("terminal.Checking").getMethod("run", String[].class);
            System.exit((int) run.invoke(null, (Object) args));
        } catch (ClassNotFoundException _) {
            System.err.println("check needs a clone of the project: type it inside of one");
            System.exit(2);
        }
    }
}
