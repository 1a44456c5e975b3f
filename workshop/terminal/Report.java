package terminal;

import module java.base;
import engine.evidence.Line;
import engine.verdict.Examiner.Examined;
import engine.verdict.Finding;
import engine.verdict.Misconception;
import picocli.CommandLine.Help.Ansi;
import steps.Workshop;

/**
 * What was said of many files, as texts in a folder: one a file, to hand back to its author, and
 * summary.txt. The first line of each says that it is a report's: others' files are never touched.
 */
public final class Report {
    private static final String FIRST = "check's report on ";
    private static final VerdictText TEXT = new VerdictText(Ansi.OFF, 80, "./jbangw");

    private final Path folder;
    private final List<Path> older;

    private Report(Path folder, List<Path> older) {
        this.folder = folder;
        this.older = older;
    }

    /**
     * A report to be written into a folder that is new, empty, or an older report.
     *
     * @throws IllegalArgumentException with a sentence, if it is something else
     */
    public static Report into(Path folder) throws IOException {
        if (!Files.exists(folder)) return new Report(folder, List.of());
        var name = Workshop.typed(folder);
        if (!Files.isDirectory(folder))
            throw new IllegalArgumentException("a folder, but %s is a file".formatted(name));
        try (var all = Files.walk(folder)) {
            var files = all.filter(file -> !Files.isDirectory(file)).toList();
            var foreign = files.stream().filter(file -> !isOurs(file)).findFirst();
            if (foreign.isPresent()) throw new IllegalArgumentException(
                    "a new folder, an empty one or an older report, but there is "
                    + Workshop.typed(foreign.get()));
            return new Report(folder, files);
        }
    }

    private static boolean isOurs(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.findFirst().orElse("").startsWith(FIRST);
        } catch (IOException | UncheckedIOException _) {
            return false;
        }
    }

    /** Writes it, in the place of the older one. */
    public void write(SequencedMap<String, Examined> examined) throws IOException {
        for (var file : older) Files.delete(file);
        for (var one : examined.entrySet()) {
            var file = folder.resolve(one.getKey() + ".txt");
            Files.createDirectories(file.getParent());
            Files.writeString(file, text(one.getKey(), one.getValue()));
        }
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("summary.txt"), summary(examined));
    }

    private static String text(String name, Examined examined) throws IOException {
        return FIRST + name + "\n\n" + TEXT.whole(examined) + lines(examined);
    }

    /** The lines that the findings name, as they are in the file. */
    private static String lines(Examined examined) throws IOException {
        var numbers = examined.verdict().findings().stream().flatMap(one -> one.lines().stream())
                .filter(line -> line.file().equals(examined.file().getFileName().toString()))
                .map(Line::number).collect(Collectors.toCollection(TreeSet::new));
        if (numbers.isEmpty()) return "";
        var text = Files.readAllLines(examined.file());
        return numbers.stream().filter(number -> number <= text.size())
                .map(number -> "%5d  %s\n".formatted(number, text.get(number - 1)))
                .collect(Collectors.joining("", "\nThe lines that were named:\n", ""));
    }

    private static String summary(SequencedMap<String, Examined> examined) {
        int longest = examined.keySet().stream().mapToInt(String::length).max().orElse(0);
        var text = new StringBuilder(FIRST + "%d files\n\n".formatted(examined.size()));
        examined.forEach((name, one) -> text.append(TEXT.row(one, name, longest)));

        text.append("\nRight answers to each step\n");
        var steps = examined.values().stream().filter(one -> one.step() != null)
                .collect(Collectors.groupingBy(Examined::step, LinkedHashMap::new,
                        Collectors.toList()));
        steps.forEach((step, answers) -> text.append("%5d of %d  %s\n".formatted(
                answers.stream().filter(one -> one.verdict().isRight()).count(),
                answers.size(), step)));

        text.append("\nHow many answers have it\n");
        var counts = examined.values().stream().flatMap(one -> one.verdict().findings().stream()
                .map(Finding::what).distinct())
                .collect(Collectors.groupingBy(what -> what, TreeMap::new, Collectors.counting()));
        counts.entrySet().stream().sorted(Map.Entry.<Misconception, Long>comparingByValue()
                .reversed()).forEach(one -> text.append(Layout.wrapped(
                "%5d  %s: ".formatted(one.getValue(), one.getKey().id()),
                one.getKey().meaning(), TEXT.width())));
        return text.toString();
    }
}
