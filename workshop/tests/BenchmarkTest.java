import module java.base;
import com.google.gson.JsonParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import static org.junit.jupiter.api.Assertions.*;

/** The tool benchmark: what it prints, not how fast anything is. */
class BenchmarkTest {
    @TempDir Path programs;

    private Project.Result benchmark(String path, String... arguments) throws Exception {
        return Project.run(Project.ROOT, Map.of("PATH", path), "",
                Project.script("workshop/benchmark.java").command(arguments));
    }

    private String programsFirst() {
        return programs + File.pathSeparator + System.getenv("PATH");
    }

    @Test void aLineOfJsonForEachRow() throws Exception {
        var result = benchmark(programsFirst(), "--json", "--rounds", "2", "mcpi-serial");
        assertEquals(0, result.status(), result.err());
        assertEquals(1, result.out().lines().count(), result.out());
        var row = JsonParser.parseString(result.out()).getAsJsonObject();
        assertEquals(List.of("version", "threads", "seconds", "samplesPerSecond"),
                List.copyOf(row.keySet()));
        assertEquals("mcpi-serial", row.get("version").getAsString());
        assertEquals(1, row.get("threads").getAsInt());
        assertTrue(row.get("seconds").getAsDouble() > 0);
        assertTrue(row.get("samplesPerSecond").getAsDouble() > 1e6, result.out());
    }

    /** A group, a row, or a word of several: the nearest one for a name that is none of them. */
    @Test void nobodyHasThisName() throws Exception {
        for (var wrong : Map.of("mcpi-serail", "mcpi-serial", "unique-path", "unique-paths",
                "C SplitMix", "C SplitMix64").entrySet())
            assertEquals(new Project.Result(2, "", "There is no row %s; did you mean %s? (see -h)\n"
                    .formatted(wrong.getKey(), wrong.getValue())),
                    Project.script("workshop/benchmark.java").answer(wrong.getKey()));
        assertEquals(new Project.Result(2, "", "--rounds must be from 1 to 1000 (see -h)\n"),
                Project.script("workshop/benchmark.java").answer("--rounds", "0"));
    }

    @Test void whatIsMissingIsNamed() throws Exception {
        var result = benchmark(programs.toString(), "xoshiro256++", "Python numpy", "math.comb");
        assertEquals(0, result.status(), result.err());
        assertTrue(result.out().contains("left out: C xoshiro256++ (no gcc)\n"), result.out());
        assertTrue(result.out().contains("left out: Python numpy (no python3)\n"), result.out());
        assertTrue(result.out().contains("left out: Python math.comb (no python3)\n"));
        ScriptTest.assertReadable(result.out());
    }

    @Test void aModuleThatIsMissingIsNamed() throws Exception {
        JbangwTest.executable(programs.resolve("python3"), "echo 'no module numba' >&2; exit 3");
        var result = benchmark(programsFirst(), "--json", "Python numba");
        assertEquals(0, result.status(), result.err());
        assertEquals("", result.out());
        assertTrue(result.err().contains("left out: Python numba (no module numba)\n"));
    }

    /** Whoever hands the tasks out, they have the same points, and so the same count. */
    @Test void sparkCountsWhatTheExecutorCounts() throws Exception {
        var result = benchmark(programsFirst(), "--json", "--rounds", "1", "spark");
        assertEquals(0, result.status(), result.err());
        assertEquals(List.of("spark mcpi-parallel", "spark mcpi-spark"), result.out().lines()
                .map(line -> JsonParser.parseString(line).getAsJsonObject().get("version")
                        .getAsString()).toList());
    }

    /** A compiler whose programs are wrong, and always take the same time. */
    @Test void rowsOfTheSameWorkMustAgree() throws Exception {
        JbangwTest.executable(programs.resolve("gcc"), """
                while [ "$1" != -o ]; do shift; done
                printf '#!/bin/sh\\necho 3.20000000 0.2\\n' >"$2"
                chmod +x "$2\"""");
        var result = benchmark(programsFirst(), "--rounds", "1", "mcpi-serial", "C SplitMix64");
        assertEquals(1, result.status(), result.err());
        assertTrue(result.err().matches("(?s).*C SplitMix64 on 1 thread has 3.20000000, but "
                + "mcpi-serial on 1 thread has 3.14\\d+\n"), result.err());
        assertTrue(result.out().matches("(?s).*\nC SplitMix64 +1 +5.00 M/s +once +1.00\n\n"),
                result.out());
        ScriptTest.assertReadable(result.out());
    }
}
