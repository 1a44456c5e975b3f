package steps;

import module java.base;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import engine.answer.Source;

/** What JBang makes of the directives of a file: its libraries, its other sources, its options. */
public final class Directives {
    private static final Pattern DIRECTIVE = Pattern.compile("(?m)^//[A-Z_]+[ \\t].*$"),
            OF_THE_FILE = Pattern.compile("//(SOURCES|FILES|JAVAAGENT|REPOS)\\s.*");
    /** What came of these directives: many an answer to a step has the same. */
    private static final Map<List<String>, Source> KNOWN = new HashMap<>();

    private Directives() {}

    /**
     * Asks JBang, which takes a second, but once for files with the same directives.
     *
     * @param file the file with the directives
     * @param text the text of that file as it was read
     * @throws IOException if JBang cannot be started, or cannot resolve the directives
     */
    public static synchronized Source resolve(Path file, String text) throws Exception {
        var all = DIRECTIVE.matcher(text).results().map(MatchResult::group)
                .filter(one -> !one.startsWith("//DESCRIPTION")).toList();
        if (all.stream().anyMatch(one -> OF_THE_FILE.matcher(one).matches()))
            return asked(file, text);
        var known = KNOWN.get(all);
        if (known == null) KNOWN.put(all, known = asked(file, text));
        return new Source(file, text, known.jars(), List.of(), known.compileOptions(),
                known.runtimeOptions(), known.files());
    }

    private static Source asked(Path file, String text) throws Exception {
        var jbang = System.getenv().getOrDefault("JBANG_LAUNCH_CMD", "jbang");
        var process = new ProcessBuilder(jbang, "info", "tools", file.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        process.getOutputStream().close();
        var answer = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) throw new IOException("JBang cannot resolve its directives");
        var info = JsonParser.parseString(answer).getAsJsonObject();
        var sources = new ArrayList<Path>();
        if (info.has("sources")) info.getAsJsonArray("sources").forEach(source -> sources.add(
                Path.of(source.getAsJsonObject().get("backingResource").getAsString())));
        var files = new TreeMap<String, Path>();
        if (info.has("files")) for (var one : info.getAsJsonArray("files")) {
            var resource = one.getAsJsonObject();
            files.put(resource.get("target").getAsString(),
                    Path.of(resource.get("backingResource").getAsString()));
        }
        var libraries = strings(info, "resolvedDependencies").stream().map(Path::of).toList();
        return new Source(file, text, libraries, sources,
                strings(info, "compileOptions"), strings(info, "runtimeOptions"), files);
    }

    private static List<String> strings(JsonObject info, String name) {
        if (!info.has(name)) return List.of();
        return info.getAsJsonArray(name).asList().stream().map(JsonElement::getAsString).toList();
    }
}
