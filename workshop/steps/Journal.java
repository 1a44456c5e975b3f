package steps;

import module java.base;

/**
 * What a learner has got done: the file .progress in the folder my. The tools add a line whenever
 * something has changed, and the last line on a thing holds; a line that makes no sense is passed
 * over. Where it cannot be written, all goes on without it.
 */
public final class Journal {
    /**
     * What {@code check} said of a copy.
     *
     * @param sum of the text that it was said of
     * @param file the copy, as seen from the folder my
     */
    public record Checked(String step, boolean isRight, String sum, Path file, String verdict) {
        private String line() {
            return String.join("\t", "checked", step, isRight ? "right" : "wrong", sum,
                    file.toString(), verdict);
        }
    }

    private final Path copies, file;
    private final Map<Path, Checked> checked = new LinkedHashMap<>();
    private final Set<String> answered = new HashSet<>();

    /** Reads what is there of it. */
    public Journal(Workshop workshop) {
        copies = workshop.copies();
        file = copies.resolve(".progress");
        try (var lines = Files.lines(file)) {
            lines.forEach(this::read);
        } catch (IOException | UncheckedIOException _) {
            // nothing was noted yet
        }
    }

    private void read(String line) {
        var words = line.split("\t");
        if (words[0].equals("answered") && words.length == 2) answered.add(words[1]);
        if (words[0].equals("checked") && words.length == 6) {
            var one = new Checked(words[1], words[2].equals("right"), words[3],
                    Path.of(words[4]), words[5]);
            checked.put(one.file(), one);
        }
    }

    /** Notes what was said of a file, if it is a copy; its path is as seen from here. */
    public void checked(Checked said) {
        var copy = said.file().toAbsolutePath().normalize();
        if (!copy.startsWith(copies)) return;
        var one = new Checked(said.step(), said.isRight(), said.sum(), name(copy), said.verdict());
        if (!one.equals(checked.put(one.file(), one))) write(one.line());
    }

    /** Notes that the answer to a step, its last hint, has been read. */
    public void answered(String step) {
        if (answered.add(step)) write("answered\t" + step);
    }

    public boolean isAnswered(String step) {
        return answered.contains(step);
    }

    /** What was last said of a copy. */
    public Optional<Checked> of(Path copy) {
        return Optional.ofNullable(checked.get(name(copy)));
    }

    /** The copies of a step that are there: those that were checked, and the one of its name. */
    public List<Path> copiesOf(String step) {
        var own = copies.resolve(Steps.fileOf(step));
        var known = checked.values().stream().filter(one -> one.step().equals(step))
                .map(one -> copies.resolve(one.file()));
        return Stream.concat(known, Stream.of(own).filter(_ -> of(own).isEmpty()))
                .filter(Files::exists).toList();
    }

    /** Whether a copy is as it was when that was said of it. */
    public boolean isUnchanged(Checked one) {
        return sum(copies.resolve(one.file())).equals(one.sum());
    }

    /** What tells one text of a file from another; it need not withstand an attack. */
    public static String sum(Path file) {
        try {
            var sum = new CRC32C();
            sum.update(Files.readAllBytes(file));
            return "%08x".formatted(sum.getValue());
        } catch (IOException _) {
            return "none";
        }
    }

    private Path name(Path copy) {
        return copies.relativize(copy.toAbsolutePath().normalize());
    }

    private void write(String line) {
        try {
            Files.createDirectories(copies);
            Files.writeString(file, line + "\n", StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException _) {
            // it is said again when it is checked again
        }
    }
}
