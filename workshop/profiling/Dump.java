package profiling;

import module java.base;
import profiling.Recorded.Kind;

/**
 * The last that a script did: the JVM's own text about its threads. The recorder notes a wait when
 * it ends, so one that never ends is seen here alone.
 *
 * @param waiting  by the number of the thread
 * @param deadlock the names of threads that wait for each other
 */
record Dump(Map<Long, Standing> waiting, List<String> deadlock) {
    /** A thread that waits, and where. */
    record Standing(Kind kind, List<Frame> stack) {}

    private static final Pattern
            THREAD = Pattern.compile("(?m)^\"[^\\n]*\" #(\\d+)(?: [^\\n]*)\\n"
                    + "\\s+java\\.lang\\.Thread\\.State: (\\w+)([^\\n]*)\\n"
                    + "((?:[ \\t]+[^\\n]+\\n)*)"),
            FRAME = Pattern.compile("\\tat ([\\w.$/]+)\\.([\\w$<>]+)\\(([^)]*)\\)"),
            LINE = Pattern.compile(":(\\d+)$"),
            DEADLOCK = Pattern.compile("(?s)\\nFound [^\\n]* deadlocks?:\\n(.*?)\\nJava stack"),
            NAME = Pattern.compile("(?m)^\"(.*)\":$");

    static Dump of(String text, Stacks stacks) {
        var waiting = new HashMap<Long, Standing>();
        for (var thread : THREAD.matcher(text).results().toList()) {
            var stack = FRAME.matcher(thread.group(4)).results()
                    .filter(frame -> !frame.group(1).contains("/")) // a hidden class
                    .map(frame -> stacks.frame(frame.group(1), frame.group(2),
                            line(frame.group(3)), "")).toList();
            kind(thread.group(2), thread.group(3), stack).ifPresent(kind ->
                    waiting.put(Long.valueOf(thread.group(1)), new Standing(kind, stack)));
        }
        return new Dump(waiting, DEADLOCK.matcher(text).results().findFirst().map(found ->
                NAME.matcher(found.group(1)).results().map(name -> name.group(1)).toList())
                .orElse(List.of()));
    }

    private static int line(String where) {
        return LINE.matcher(where).results().findFirst()
                .map(line -> Integer.parseInt(line.group(1))).orElse(0);
    }

    private static Optional<Kind> kind(String state, String how, List<Frame> stack) {
        return switch (state) {
            case "BLOCKED" -> Optional.of(Kind.LOCK);
            case "RUNNABLE" -> stack.isEmpty() || !stack.getFirst().method().startsWith("read")
                    ? Optional.empty() : Optional.of(Kind.FILE);
            default -> Optional.of(how.contains("sleeping") ? Kind.SLEEP : Kinds.of(stack));
        };
    }
}
