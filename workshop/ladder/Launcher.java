import module java.base;

/** The calls of JBang: by jbangw, and by {@code java -jar} of the jar that it runs. */
final class Launcher {
    private Launcher() {}

    static List<String> jbangw(String... words) throws Version.Missing {
        jar();
        return Project.jbangwCommand(words);
    }

    static List<String> plain(String... words) throws Version.Missing {
        var java = ProcessHandle.current().info().command().orElseThrow();
        return Stream.concat(Stream.of(java, "-jar", jar().toString()), Stream.of(words)).toList();
    }

    private static Path jar() throws Version.Missing {
        var version = Pattern.compile("(?m)^version=(.*)$")
                .matcher(Project.read("jbangw")).results().findFirst().orElseThrow();
        var cache = Optional.ofNullable(System.getenv("XDG_CACHE_HOME")).map(Path::of)
                .orElse(Path.of(System.getenv("HOME"), ".cache")).resolve("jbangw");
        var jar = cache.resolve("jbang-cli-" + version.group(1) + "-all.jar");
        if (!Files.exists(jar)) throw new Version.Missing("jbangw calls the jbang installed here");
        return jar;
    }
}
