///usr/bin/env jbang "$0" "$@" ; exit $?
//DESCRIPTION How much faster on more cores, and what that predicts: a step, or any script
//JAVA 25+
//MAIN Scaling
//RUNTIME_OPTIONS -XX:TieredStopAtLevel=1 -XX:+UseSerialGC
//DEPS info.picocli:picocli:4.7.7
//DEPS org.apache.commons:commons-math3:3.6.1
//DEPS com.google.code.gson:gson:2.14.0
//DEPS org.apache.commons:commons-text:1.15.0
//DEPS org.commonmark:commonmark:0.28.0
//DEPS org.jline:jline-terminal:3.30.6
//DEPS me.tongfei:progressbar:0.10.2
//DEPS org.knowm.xchart:xchart:4.0.3
//DEPS de.erichseifert.vectorgraphics2d:VectorGraphics2D:0.13
//SOURCES scaling/*.java
//SOURCES timeline/*.java
//SOURCES program/*.java
//SOURCES terminal/*.java
//SOURCES steps/*.java
//SOURCES engine/**/*.java
//SOURCES checks/*.java
//FILES jbang-catalog.json=../jbang-catalog.json
//FILES exercises/=../exercises/*.java

import module java.base;

/**
 * Starts the tool. JBang does not find its parts when this was started by an address on the web:
 * so it compiles without them, and then says what is missing.
 */
class Scaling {
    void main(String[] args) throws ReflectiveOperationException {
        try {
            var run = Class.forName("scaling.Scale").getMethod("run", String[].class);
            System.exit((int) run.invoke(null, (Object) args));
        } catch (ClassNotFoundException _) {
            System.err.println("scaling needs a clone of the project: type it inside of one");
            System.exit(2);
        }
    }
}
