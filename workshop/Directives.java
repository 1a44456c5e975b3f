import module java.base;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import engine.Source;

/** What JBang makes of the directives of a file: its libraries, its other sources, its options. */
final class Directives {
    private Directives() {}

    /** Asks JBang, which takes a second. */
    static Source resolve(Path file, String text) throws Exception {
        var process = new ProcessBuilder(System.getenv().getOrDefault("JBANG_LAUNCH_CMD", "jbang"), "info", "tools", file.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        process.getOutputStream().close();
        var answer = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) throw new IOException("JBang cannot resolve its directives");
        var info = JsonParser.parseString(answer).getAsJsonObject();
        var sources = new ArrayList<Path>();
        if (info.has("sources")) info.getAsJsonArray("sources").forEach(source -> sources.add(
                Path.of(source.getAsJsonObject().get("backingResource").getAsString())));
        return new Source(file, text, strings(info, "resolvedDependencies").stream().map(Path::of).toList(), sources,
                strings(info, "compileOptions"), strings(info, "runtimeOptions"));
    }

    private static List<String> strings(JsonObject info, String name) {
        return info.has(name) ? info.getAsJsonArray(name).asList().stream().map(JsonElement::getAsString).toList() : List.of();
    }
}
