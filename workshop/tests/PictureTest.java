import module java.base;
import java.awt.image.BufferedImage;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import static org.junit.jupiter.api.Assertions.*;

/** The option --picture of two steps: what it draws, and which files it leaves alone. */
class PictureTest {
    private static final int WHITE = 0xffffff;
    private static final String REFUSED =
            "--picture must be a new file .svg or .png (--force overwrites), but was ";
    @TempDir Path folder;

    @BeforeAll static void noScreenIsNeeded() {
        System.setProperty("java.awt.headless", "true"); // as the scripts' own directive has it
    }

    /** Fewer samples than there are dots, and more. */
    @Test void pointsAreDotsAndTheirErrorIsALine() throws Exception {
        for (int samples : new int[] {1, 2, 3, 999, 30_000}) {
            var svg = draw("exercises/mcpi-serial.java", samples + ".svg", "-n", "" + samples);
            assertEquals(Math.min(samples, 500), svg.split("<ellipse ", -1).length - 1);
            assertTitled(svg, "pi", "(x, y)", "error", "n points");
        }
    }

    @ParameterizedTest @ValueSource(strings = {"decay", "logistic", "forced"})
    void curvesAreDrawn(String equation) throws Exception {
        for (var dt : List.of("0.001", "0.1", "0.8", "6")) {
            var svg = draw("exercises/euler-ode.java", dt + ".svg",
                    "--dt", dt, "--equation", equation);
            assertTitled(svg, "Euler's method", equation);
        }
    }

    /** What the solution prints besides makes no other picture. */
    @Test void exerciseAndSolutionDrawTheSame() throws Exception {
        for (var step : List.of("mcpi-serial", "euler-ode"))
            assertEquals(strokes(draw("exercises/" + step + ".java", step + ".svg", few(step))),
                    strokes(draw("solutions/" + step + ".java", step + "-2.svg", few(step))));
    }

    /** There is more than an axis, and most of the picture is white, in the dark, too. */
    @Test void imageIsNotBlank() throws Exception {
        for (var step : List.of("mcpi-serial", "euler-ode")) {
            var file = folder.resolve(step + ".png");
            answer("exercises/" + step + ".java", file, few(step));
            var image = ImageIO.read(file.toFile());
            var colours = colours(image);
            int all = image.getWidth() * image.getHeight();
            assertTrue(all > 500 * 600 && colours.get(WHITE) > 0.7 * all, step);
            assertTrue(colours.keySet().stream().filter(PictureTest::isColourful).count() > 1);
        }
    }

    @Test void oldFileIsLeftUnlessForced() throws Exception {
        for (var step : List.of("mcpi-serial", "euler-ode")) {
            var script = Project.script("exercises/" + step + ".java");
            var file = Files.writeString(folder.resolve(step + ".svg"), "mine");
            var call = words(file, few(step));
            assertRefused(REFUSED + file,
                    script.answer(call));
            assertEquals("mine", Files.readString(file));
            var forced = Stream.concat(Stream.of(call), Stream.of("--force"));
            assertEquals(0, script.answer(forced.toArray(String[]::new)).status());
            assertTrue(Files.readString(file).contains("<svg "));
        }
    }

    @Test void otherFilesAreRefusedBeforeAnythingIsMeasured() throws Exception {
        var noFile = Files.createDirectory(folder.resolve("folder.svg"));
        for (var step : List.of("mcpi-serial", "euler-ode")) {
            var script = Project.script("exercises/" + step + ".java");
            for (var name : List.of("pi.jpg", "pi", "svg", "pi.svg.txt")) {
                var file = folder.resolve(name);
                assertRefused(REFUSED + file,
                        script.answer(words(file)));
            }
            var nowhere = folder.resolve("no/such/pi.png");
            assertRefused("--picture must be in a folder that can be written, but was " + nowhere,
                    script.answer(words(nowhere)));
            assertRefused(REFUSED + noFile,
                    script.answer("--force", "--picture", noFile.toString()));
        }
        try (var files = Files.list(folder)) {
            assertEquals(List.of(noFile), files.toList());
        }
    }

    /** Options with which a script is soon done. */
    private static String[] few(String step) {
        return step.equals("mcpi-serial") ? new String[] {"-n", "30000"} : new String[0];
    }

    private static String[] words(Path file, String... options) {
        return Stream.concat(Stream.of(options), Stream.of("--picture", file.toString()))
                .toArray(String[]::new);
    }

    private static void answer(String script, Path file, String... options) throws Exception {
        var result = Project.script(script).answer(words(file, options));
        assertEquals(new Project.Result(0, result.out(), ""), result);
        assertTrue(result.out().endsWith("\nA picture is in " + file
                + ": open it in a browser.\n"), result.out());
    }

    private static void assertRefused(String sentence, Project.Result result) {
        assertEquals(2, result.status(), result.out());
        assertEquals("", result.out());
        assertEquals(sentence, result.err().lines().findFirst().orElse(""));
    }

    private String draw(String script, String name, String... options) throws Exception {
        answer(script, folder.resolve(name), options);
        var svg = Files.readString(folder.resolve(name));
        Files.delete(folder.resolve(name));
        return svg;
    }

    /** Letters are drawn as lines: what can be read of a picture is its title. */
    private static void assertTitled(String svg, String... words) throws Exception {
        var parser = DocumentBuilderFactory.newDefaultInstance();
        parser.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        var root = parser.newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes())).getDocumentElement();
        assertEquals("svg", root.getTagName());
        var title = root.getElementsByTagName("title").item(0);
        for (var word : words) assertTrue(title.getTextContent().contains(word), word);
        assertTrue(svg.contains("fill:rgb(255,255,255)"), svg);
        assertFalse(svg.contains("NaN") || svg.contains("Infinity"));
    }

    /** Without the numbers that name what is clipped: they are new each time. */
    private static String strokes(String svg) {
        return svg.replaceAll("clip\\d+", "clip");
    }

    private static Map<Integer, Integer> colours(BufferedImage image) {
        var colours = new HashMap<Integer, Integer>();
        for (int rgb : image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0,
                image.getWidth())) colours.merge(rgb & WHITE, 1, Integer::sum);
        return colours;
    }

    private static boolean isColourful(int rgb) {
        return (rgb & 0xff) != (rgb >> 8 & 0xff) || (rgb & 0xff) != rgb >> 16;
    }
}
