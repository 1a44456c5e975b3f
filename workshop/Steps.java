import module java.base;
import static java.nio.charset.StandardCharsets.UTF_8;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.apache.commons.text.WordUtils;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * The steps of the workshop in lesson order: the templates of jbang-catalog.json, which is the one
 * list of them. It is read from the class path, so that a tool works from any folder.
 */
record Steps(List<String> names) {
    static Steps ofCatalog() {
        return new Steps(List.copyOf(catalog().getAsJsonObject("templates").keySet()));
    }

    /** The whole catalog, its members in the order of the file. */
    static JsonObject catalog() {
        return JsonParser.parseString(resource("jbang-catalog.json").orElseThrow()).getAsJsonObject();
    }

    /** The steps by the names of their classes: mcpi-parallel has McpiParallel. */
    SequencedMap<String, String> byClassName() {
        var steps = new LinkedHashMap<String, String>();
        for (var name : names) steps.put(WordUtils.capitalize(name, '-').replace("-", ""), name);
        return steps;
    }

    /** The text of a file that the tool's //FILES brought along; empty if it brought none of that name. */
    static Optional<String> resource(String name) {
        try (var in = Steps.class.getResourceAsStream("/" + name)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The step that a person means: {@code my/mcpi-stream.java} and {@code mcpi-stream-solution} too. */
    Optional<String> named(String text) {
        var name = text.replaceFirst(".*[/\\\\]", "").replaceFirst("(-solution)?(\\.java)?$", "");
        return names.contains(name) ? Optional.of(name) : Optional.empty();
    }

    /** The step whose name takes the fewest changed letters to get to from what was typed. */
    String nearest(String text) {
        var distance = LevenshteinDistance.getDefaultInstance();
        return Collections.min(names, Comparator.comparing(name -> distance.apply(name, text)));
    }
}
