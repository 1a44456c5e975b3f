package scaling;

import module java.base;
import engine.jvm.Java;
import program.Program;
import steps.Workshop;
import terminal.Temporary;
import terminal.Tool;

/**
 * The whole {@code main} of any script: each run has a JVM of its own on so many cores, or, where
 * there are not so many, one that is told that there are. What the script prints is thrown away.
 */
public final class WholeMain implements Subject {
    private static final int TAIL = 10_000;
    private static final Pattern COLLECTOR = Pattern.compile("-XX:\\+Use\\w*GC");

    private final Program program;
    private final List<String> arguments;
    private final Law law;
    private final long size;
    private final Duration limit;
    private final Path classes, seconds;

    /**
     * Compiles nothing any more, and starts nothing yet.
     *
     * @param arguments in which {@code {threads}} and {@code {size}} are replaced
     * @param size      of the work for one thread
     * @param limit     of a run
     */
    public WholeMain(Program program, List<String> arguments, Law law, long size, Duration limit)
            throws IOException {
        this.program = program;
        this.arguments = arguments;
        this.law = law;
        this.size = size;
        this.limit = limit;
        classes = program.folder(program.compilation().classes());
        seconds = Temporary.folder("seconds").resolve("seconds");
    }

    @Override public String what() {
        return "main of " + program.source().file().getFileName()
                + (law == Law.GUSTAFSON ? Words.of(", size %,d for each thread", size) : "");
    }

    /** The first one reads from the disk what the others find in memory. */
    @Override public void warmUp() throws Exception {
        seconds(1);
    }

    @Override public double seconds(int threads) throws Exception {
        Files.deleteIfExists(seconds);
        var all = Stream.concat(Stream.of(seconds.toString(), program.mainClass()), given(threads));
        var builder = program.java(options(threads), List.of(classes, Java.tool()),
                Timed.class.getName(), all.toList());
        var process = builder.command(Stream.concat(Cores.command(threads).stream(),
                builder.command().stream()).toList()).redirectInput(ProcessBuilder.Redirect.PIPE)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.PIPE).start();
        process.getOutputStream().close();
        var said = new FutureTask<>(() -> tail(process.getErrorStream()));
        Thread.ofVirtual().start(said);
        if (!process.waitFor(limit)) {
            end(process);
            throw refused(threads, "has not ended after %d s: give it less to do, or more time "
                    .formatted(limit.toSeconds()) + "by --limit");
        }
        if (process.exitValue() != 0) throw refused(threads, "ends with exit code %d%s".formatted(
                process.exitValue(), reason(said.get()).map(": "::concat).orElse("")));
        if (!Files.exists(seconds)) throw refused(threads, "halts its JVM, and is not timed");
        return Double.parseDouble(Files.readString(seconds));
    }

    private static void end(Process process) throws InterruptedException {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
    }

    private Tool.Refused refused(int threads, String why) {
        Temporary.delete(classes); // for ever, if it is Ctrl-C that has ended the script
        return new Tool.Refused(Words.of("%s on %s %s",
                Workshop.typed(program.source().file()), Words.count(threads, "core"), why));
    }

    /** One collector for all: with one processor, the JVM would choose another one. */
    private List<String> options(int threads) {
        var options = new ArrayList<>(List.of("-XX:ActiveProcessorCount=" + threads));
        if (program.source().runtimeOptions().stream()
                .noneMatch(COLLECTOR.asMatchPredicate())) options.add("-XX:+UseG1GC");
        return options;
    }

    private Stream<String> given(int threads) {
        long all = law == Law.GUSTAFSON ? size * threads : size;
        return arguments.stream().map(one -> one.replace("{threads}", "" + threads)
                .replace("{size}", "" + all));
    }

    /** The end of it, however much that is. */
    private static String tail(InputStream stream) throws IOException {
        var text = new StringBuilder();
        try (var reader = new InputStreamReader(stream)) {
            var some = new char[TAIL];
            for (int read = reader.read(some); read >= 0; read = reader.read(some)) {
                text.append(some, 0, read);
                if (text.length() > TAIL) text.delete(0, text.length() - TAIL);
            }
        }
        return text.toString();
    }

    /** The innermost exception, or else the first line of what was said last. */
    private static Optional<String> reason(String said) {
        var lines = said.lines().filter(line -> !line.isBlank()).toList();
        return lines.stream().filter(line -> line.startsWith("Caused by: "))
                .reduce((_, last) -> last).map(line -> line.substring("Caused by: ".length()))
                .or(() -> lines.stream().filter(line -> line.startsWith("Exception in thread "))
                .findFirst().map(line -> line.replaceFirst("Exception in thread \"[^\"]*\" ", "")))
                .or(() -> lines.stream().filter(line -> !line.startsWith("\tat ")).findFirst());
    }
}
