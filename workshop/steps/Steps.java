package steps;

import module java.base;
import static java.nio.charset.StandardCharsets.UTF_8;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.apache.commons.text.WordUtils;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * The steps of the workshop in lesson order: the templates of jbang-catalog.json, which is the one
 * list of them. It is read from the class path, so that a tool works from any folder.
 *
 * @param names the steps as they are typed, such as {@code mcpi-parallel}
 */
public record Steps(List<String> names) {
    private static JsonObject catalog;

    /** The steps of this project's catalog, at least one. */
    public static Steps ofCatalog() {
        return new Steps(List.copyOf(catalog().getAsJsonObject("templates").keySet()));
    }

    /**
     * The whole catalog, its members in the order of the file.
     *
     * @throws NoSuchElementException if the tool has no {@code //FILES} with the catalog
     */
    public static synchronized JsonObject catalog() {
        if (catalog == null) catalog = JsonParser.parseString(
                resource("jbang-catalog.json").orElseThrow()).getAsJsonObject();
        return catalog;
    }

    /** Whether this is the text of an exercise: its one TODO says where it is to be edited. */
    public static boolean isExercise(String text) {
        return text.contains("// TODO");
    }

    /**
     * A tool that was started by an address on the web, and so has but some of the project's files.
     */
    public static final class Incomplete extends RuntimeException {}

    /** The steps that are exercises. */
    public List<String> exercises() {
        return names.stream().filter(name -> isExercise(text("exercises/" + fileOf(name))))
                .toList();
    }

    /**
     * The name of a step's file, as mcpi-parallel.java; a file whose class is public is called like
     * the class.
     */
    public static String fileOf(String step) {
        var script = catalog().getAsJsonObject("aliases").getAsJsonObject(step).get("script-ref");
        return script.getAsString().replaceFirst(".*/", "");
    }

    /** What a step is about, in a line. */
    public String description(String step) {
        return catalog().getAsJsonObject("templates").getAsJsonObject(step)
                .get("description").getAsString();
    }

    /** The steps by the names of their classes, in order: mcpi-parallel has McpiParallel. */
    public SequencedMap<String, String> byClassName() {
        var steps = new LinkedHashMap<String, String>();
        for (var name : names)
            steps.put(WordUtils.capitalize(name, '-').replace("-", ""), name);
        return steps;
    }

    /**
     * The text of a file that the tool's {@code //FILES} brought along; empty if they brought none
     * of that name.
     *
     * @param name the path inside the tool's jar, without a leading slash
     */
    public static Optional<String> resource(String name) {
        try (var in = Steps.class.getResourceAsStream("/" + name)) {
            return in == null ? Optional.empty()
                    : Optional.of(new String(in.readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The same of a file that the tool cannot do without.
     *
     * @throws Incomplete if it is not there
     */
    public static String text(String name) {
        return resource(name).orElseThrow(Incomplete::new);
    }

    /**
     * The step that a person means: {@code my/mcpi-stream.java} and {@code mcpi-stream-solution}
     * too; empty if it is none.
     */
    public Optional<String> named(String text) {
        var name = text.replaceFirst(".*[/\\\\]", "").replaceFirst("(-solution)?(\\.java)?$", "");
        return names.stream().filter(step -> step.equals(name)
                || fileOf(step).equals(name + ".java")).findFirst();
    }

    /** The step that a person may have meant. */
    public String nearest(String text) {
        return nearest(text, names);
    }

    /**
     * The first name that begins with what was typed; or else the one that takes the fewest changed
     * letters to get to.
     */
    public static String nearest(String text, Collection<String> names) {
        var distance = LevenshteinDistance.getDefaultInstance();
        return Collections.min(names, Comparator.comparing(
                (String name) -> text.length() < 3 || !name.startsWith(text))
                .thenComparing(name -> distance.apply(name, text)));
    }
}
