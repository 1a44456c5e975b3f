package steps;

import module java.base;

/**
 * The clone of this project that a tool works in, with the learner's copies in its folder my,
 * wherever a command is typed.
 *
 * @param root its folder
 */
public record Workshop(Path root) {
    /** Where a command is typed; its paths begin there. */
    private static final Path HERE = Path.of("").toAbsolutePath();

    /**
     * The clone: jbangw says which; without it, it is the nearest one upward from the current
     * folder. Empty for a tool that was started by its address.
     */
    public static Optional<Workshop> here() {
        var said = System.getenv("WORKSHOP");
        var folders = said == null ? Stream.iterate(HERE, Objects::nonNull, Path::getParent)
                : Stream.of(Path.of(said));
        return folders.filter(folder -> Files.exists(folder.resolve("jbang-catalog.json"))
                && Files.isDirectory(folder.resolve("exercises"))).findFirst().map(Workshop::new);
    }

    /** The folder of the learner's copies, which may not be there yet. */
    public Path copies() {
        return root.resolve("my");
    }

    /** Where the copy of a step is, or would be. */
    public Path copy(String step) {
        return copies().resolve(Steps.fileOf(step));
    }

    /**
     * The file that a person means who types this: one seen from the current folder, from the
     * clone's or from my; or, by the name of a step, the copy of it. Empty if there is none.
     */
    public Optional<Path> meant(String text) {
        return Stream.of(Path.of(text), root.resolve(text), copies().resolve(text),
                copies().resolve(text + ".java")).filter(Files::exists).findFirst();
    }

    /** What starts JBang from a program: this clone's jbangw, if that was typed. */
    public String jbang() {
        return System.getenv("WORKSHOP") != null ? root.resolve("jbangw").toString()
                : System.getenv().getOrDefault("JBANG_LAUNCH_CMD", "jbang");
    }

    /** A path to be typed in the current folder: relative to it, unless that is longer. */
    public static String typed(Path path) {
        var whole = path.toAbsolutePath().normalize();
        var relative = HERE.getRoot().equals(whole.getRoot()) ? HERE.relativize(whole) : whole;
        var text = relative.toString().isEmpty() ? "." : relative.toString();
        if (text.length() > whole.toString().length()) text = whole.toString();
        return text.matches("[\\w./\\\\:@+-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
