package engine.jvm;

import module java.base;

/** How another JVM is started. */
public final class Java {
    /** More than some machines have, fewer than threads are asked for: answers are judged alike. */
    private static final int CORES = 4;

    private Java() {}

    /** The jar with this tool's classes: the probes, and the main classes of other JVMs. */
    public static Path tool() {
        var source = Java.class.getProtectionDomain().getCodeSource();
        return Path.of(URI.create(source.getLocation().toString()));
    }

    /** A JVM with the limits of a learner's code. */
    static List<String> limited(Path folder) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(Heap.OPTIONS);
        command.addAll(List.of("-XX:-UsePerfData", "-Djava.io.tmpdir=" + folder,
                "-XX:ActiveProcessorCount=" + CORES, "-Djdk.virtualThreadScheduler.parallelism="
                + Math.max(CORES, Runtime.getRuntime().availableProcessors())));
        return command;
    }
}
