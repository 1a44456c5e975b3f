import module java.base;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import program.Program;
import program.Running;
import terminal.Tool;
import static org.junit.jupiter.api.Assertions.*;

/** Any script is run as JBang would run it. */
class ProgramTest {
    @Command(name = "tool")
    static final class AnyTool {}

    @TempDir Path folder;

    private Program program(String text) throws Exception {
        var file = Files.writeString(folder.resolve("some-script.java"), text);
        return Program.of(new AnyTool(), file.toString());
    }

    @Test void theMainIsFound() throws Exception {
        var expected = Map.of(
                "class One { void main() {} }", "One",
                "class One {} class Two { static void main(String[] args) {} }", "Two",
                "class One { void main() {} } class Two { void main() {} }", "One",
                "//MAIN Two\nclass One { void main() {} } class Two { void main() {} }", "Two",
                "class One { void main(int number) {} record Two() { void main() {} } }",
                "One$Two",
                "package here;\npublic class One { public static void main(String... a) {} }",
                "here.One");
        for (var one : expected.entrySet())
            assertEquals(one.getValue(), program(one.getKey()).mainClass(), one.getKey());
    }

    @Test void aFileThatCannotBeRunGetsASentence() throws Exception {
        assertEquals("FILE must be a script, but there is no file nowhere.java", assertThrows(
                ParameterException.class, () -> Program.of(new AnyTool(), "nowhere.java"))
                .getMessage());
        assertEquals("FILE must be a script, but %s is a folder".formatted(folder), assertThrows(
                ParameterException.class, () -> Program.of(new AnyTool(), folder.toString()))
                .getMessage());
        var none = assertThrows(Tool.Refused.class, () -> program("class One {}")
                .mainClass()).getMessage();
        assertTrue(none.startsWith("FILE must have a method main, but "), none);
        var wrong = assertThrows(Tool.Refused.class, () -> program("class One {\n  int x = ;\n}"))
                .getMessage();
        assertTrue(wrong.startsWith("It does not compile:\nsome-script.java:2: error: "), wrong);
        Files.write(folder.resolve("picture.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0});
        var picture = folder.resolve("picture.png").toString();
        var binary = assertThrows(Tool.Refused.class, () -> Program.of(new AnyTool(), picture));
        assertTrue(binary.getMessage().endsWith("picture.png is no text"), binary.getMessage());
    }

    @Test void aStepIsFoundByItsName() throws Exception {
        var solution = Project.ROOT.resolve("solutions/slow-square.java");
        assertEquals(solution, Program.of(new AnyTool(), "slow-square-solution").source().file());
    }

    @Test void itReadsWritesAndExitsAsByItself() throws Exception {
        Files.writeString(folder.resolve("data.txt"), "5 7");
        var script = program("""
                //FILES numbers/data.txt=data.txt
                import module java.base;
                class Sum {
                    void main(String[] args) throws Exception {
                        try (var data = Sum.class.getResourceAsStream("/numbers/data.txt")) {
                            IO.print(new String(data.readAllBytes()) + " " + IO.readln());
                        }
                        System.err.print(String.join(",", args));
                        System.exit(7);
                    }
                }
                """);
        Files.writeString(folder.resolve("in"), "a line");
        Path out = folder.resolve("out"), err = folder.resolve("err");
        var ended = Running.run(script.plain(List.of(), List.of("-x", "two words"))
                .redirectInput(folder.resolve("in").toFile()).redirectOutput(out.toFile())
                .redirectError(err.toFile()), Duration.ofMinutes(5));
        assertEquals(new Running.Ended(7, false), ended);
        assertEquals("5 7 a line", Files.readString(out));
        assertEquals("-x,two words", Files.readString(err));
    }

    @Test void whatTakesTooLongIsEnded() throws Exception {
        var script = program("""
                class Wait {
                    void main() throws InterruptedException {
                        Thread.sleep(java.time.Duration.ofDays(1));
                    }
                }
                """);
        assertEquals(new Running.Ended(124, true),
                Running.run(script.plain(List.of(), List.of()), Duration.ofMillis(500)));
    }
}
