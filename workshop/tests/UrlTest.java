import module java.base;
import module jdk.httpserver;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import static org.junit.jupiter.api.Assertions.*;

/**
 * The scripts without a clone, by their address, as {@code jbang mcpi-parallel@OWNER/REPOSITORY}
 * runs them. The project is served on a loopback address, of which JBang asks no trust; the folder
 * in which this is typed lies outside of the clone, and JBang has a folder of its own.
 */
class UrlTest {
    static HttpServer server;
    static String address;
    @TempDir Path folder;

    @BeforeAll static void serve() {
        var loopback = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        server = SimpleFileServer.createFileServer(loopback, Project.ROOT,
                SimpleFileServer.OutputLevel.NONE);
        server.start();
        address = "http://127.0.0.1:%d/".formatted(server.getAddress().getPort());
    }

    @AfterAll static void stop() {
        server.stop(0);
    }

    /** What is typed; the launcher is not the clone's jbangw, which would name its clone. */
    private Project.Result jbang(String... arguments) throws Exception {
        var jbangw = Files.copy(Project.ROOT.resolve("jbangw"), folder.resolve("jbangw"),
                StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
        var call = Stream.concat(Stream.of(jbangw.toString()), Stream.of(arguments)).toList();
        var result = Project.run(Files.createDirectories(folder.resolve("work")),
                Map.of("JBANG_DIR", folder.resolve("jbang").toString()), "", call);
        assertFalse(result.err().contains("Exception"), result.err());
        return result;
    }

    @Test void aStepRunsByItsAddress() throws Exception {
        var given = jbang(address + "exercises/mcpi-parallel.java", "-n", "10_000", "-t", "2");
        assertEquals(0, given.status(), given.err());
        assertTrue(given.out().startsWith("10,000 samples, seed 42"), given.out());
        var solution = jbang(address + "solutions/slow-cube.java", "-t", "8");
        assertEquals(0, solution.status(), solution.err());
    }

    /** JBang notes the catalog in the nearest catalog that it finds: ours stays as it is. */
    @Test void afterCatalogAddItRunsByItsName() throws Exception {
        var before = Project.read("jbang-catalog.json");
        var added = jbang("catalog", "add", "--name", "lesson", address + "jbang-catalog.json");
        assertEquals(0, added.status(), added.err());
        for (var alias : List.of("mcpi-parallel", "mcpi-parallel-solution")) {
            var result = jbang(alias + "@lesson", "-n", "10_000", "-t", "2");
            assertEquals(0, result.status(), result.err());
            assertTrue(result.out().startsWith("10,000 samples, seed 42"), result.out());
        }
        var made = jbang("init", "-t", "slow-cube@lesson", "slow-cube.java");
        assertEquals(0, made.status(), made.err());
        assertEquals(Project.read("exercises/slow-cube.java"),
                Files.readString(folder.resolve("work/slow-cube.java")));
        for (var call : List.of("steps", "start cores", "prepare", "hint cores", "check",
                "scaling any.java", "spark-cluster status")) {
            var words = call.split(" ");
            var tool = words[0];
            words[0] += "@lesson";
            var result = jbang(words);
            assertEquals(2, result.status(), result.err());
            assertEquals("", result.out());
            assertEquals(tool + " needs a clone of the project: type it inside of one\n",
                    result.err().replaceAll("(?m)^\\[jbang\\] .*\\R", ""));
        }
        assertEquals(before, Project.read("jbang-catalog.json"));
    }
}
