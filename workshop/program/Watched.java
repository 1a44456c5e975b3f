package program;

import module java.base;
import engine.hooks.Closely;
import engine.hooks.Hook;
import engine.hooks.Rewriter;
import engine.jvm.Java;
import engine.jvm.Witness;
import engine.probes.Session;
import engine.probes.Shared;
import terminal.Temporary;

/**
 * A program that is watched while it runs in a JVM of its own: what it does is told to probes. It
 * is run with {@link Running}; then what was seen can be read.
 *
 * @param <T> what its reporter writes
 */
public final class Watched<T extends Serializable> {
    private final Program program;
    private final Path folder, setup, report;

    /**
     * Prepares it.
     *
     * @param table    which calls are watched, such as {@code Hook.Table.of(probes)}
     * @param traced   whether every write to memory and every point is noted
     * @param reporter says what was seen, in the other JVM, when that ends
     */
    public Watched(Program program, Hook.Table table, boolean traced,
            Class<? extends Witness.Reporter> reporter) throws IOException {
        this(program, table, traced, false, reporter);
    }

    /** The same for one that is watched closely, with each read and write of its memory. */
    public static <T extends Serializable> Watched<T> closely(Program program,
            Class<? extends Witness.Reporter> reporter) throws IOException {
        return new Watched<>(program, Session.hooksOfOwn(), true, true, reporter);
    }

    private Watched(Program program, Hook.Table table, boolean traced, boolean closely,
            Class<? extends Witness.Reporter> reporter) throws IOException {
        this.program = program;
        Set<String> unknown; // what may order threads in a way that no probe knows
        try (var libraries = program.source().libraries()) {
            var names = program.compilation().names();
            var classes = program.compilation().classes();
            if (closely)
                classes = new Closely(classes, libraries, names, Shared.class).rewritten();
            var rewriter = new Rewriter(table, classes, libraries, names);
            folder = program.folder(rewriter.rewritten());
            unknown = rewriter.unknown();
        }
        var notes = Temporary.folder("watched");
        setup = notes.resolve("setup");
        report = notes.resolve("report");
        try (var out = new ObjectOutputStream(Files.newOutputStream(setup))) {
            out.writeObject(new Witness.Setup(program.mainClass(),
                    Set.copyOf(program.compilation().classes().keySet()), List.copyOf(unknown),
                    traced, reporter));
        }
    }

    /**
     * The program, with standard input and outputs of this JVM.
     *
     * @param options   of its JVM, after the script's own
     * @param arguments of its {@code main}
     */
    public ProcessBuilder process(List<String> options, List<String> arguments) {
        var all = new ArrayList<>(List.of(setup.toString(), report.toString()));
        all.addAll(arguments);
        return program.java(options, List.of(folder, Java.tool()), Witness.class.getName(), all);
    }

    /** For a JVM in which several programs run, one after the other: its classes, and its setup. */
    public List<Path> parts() {
        return List.of(folder, setup, report);
    }

    /** What was seen; empty if the JVM was ended so that it could not write it. */
    @SuppressWarnings("unchecked") // it is what the reporter has written
    public Optional<T> report() throws IOException {
        if (!Files.exists(report)) return Optional.empty();
        try (var in = new ObjectInputStream(new BufferedInputStream(
                Files.newInputStream(report)))) {
            return Optional.of((T) in.readObject());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
