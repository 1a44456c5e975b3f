///usr/bin/env jbang "$0" "$@" ; exit $?
//DESCRIPTION Is it right, is it really parallel, how much faster? Watches your code run
//JAVA 25+
//MAIN Check
//RUNTIME_OPTIONS -XX:TieredStopAtLevel=1 -XX:+UseSerialGC
//DEPS info.picocli:picocli:4.7.7
//DEPS org.apache.commons:commons-math3:3.6.1
//DEPS com.google.code.gson:gson:2.14.0
//DEPS org.apache.commons:commons-text:1.15.0
//DEPS org.commonmark:commonmark:0.28.0
//DEPS org.jline:jline-terminal:3.30.6
//SOURCES terminal/*.java
//SOURCES steps/*.java
//SOURCES engine/**/*.java
//SOURCES checks/*.java
//FILES jbang-catalog.json=../jbang-catalog.json
//FILES hints/=../hints/**/*.md
//FILES exercises/=../exercises/*.java

import module java.base;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import engine.evidence.Line;
import engine.jvm.Isolation;
import engine.jvm.Sandboxes;
import engine.verdict.Examiner;
import engine.verdict.Examiner.Examined;
import engine.verdict.Finding;
import engine.verdict.Speed;
import engine.verdict.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import steps.Examiners;
import steps.Steps;
import terminal.Layout;
import terminal.Recheck;
import terminal.Tool;
import terminal.VerdictText;

/** Examines answers: one file, a folder, or all copies in the folder my. */
@Command(name = "check", version = "check 1.0", mixinStandardHelpOptions = true, description =
        "Is it right, is it really parallel, how much faster? Watches your code run")
class Check implements Callable<Integer> {
    static final Path COPIES = Path.of("my");

    @Parameters(index = "0", arity = "0..1", paramLabel = "FILE",
            description = "a file, or a folder with files (default: all that is in my)")
    Path file;

    @Option(names = "--step",
            description = "the step it is an answer to (default: found out by the name of its "
                    + "class)")
    String step;

    @Option(names = "--json", description = "one JSON object a file, a line each")
    boolean json;

    @Option(names = "--watch", description = "look at one file again whenever it is saved")
    boolean watch;

    @Option(names = "--no-speed", description = "do not measure how fast a right answer is")
    boolean noSpeed;

    @Option(names = "--isolate",
            description = "refuse to run code that is not shut in: no network, no home folder")
    boolean isolate;

    final Steps steps = Steps.ofCatalog();
    Examiner examiner;

    public Integer call() throws Exception {
        if (step != null && !steps.names().contains(step))
            throw Tool.wrong(this, "--step must be a step, but was '%s'; did you mean %s?"
                    .formatted(step, steps.nearest(step)));
        if (file != null && !Files.exists(file)) throw Tool.wrong(this,
                "FILE must be a file or a folder, but there is no " + file + similar());
        boolean folder = file == null || Files.isDirectory(file);
        if (watch && (folder || json))
            throw Tool.wrong(this, "--watch needs one FILE, and no --json");
        if (watch && (System.console() == null || !System.console().isTerminal()))
            throw Tool.wrong(this, "--watch needs a terminal");
        var isolation = Isolation.here();
        if (isolate && isolation instanceof Isolation.Open open) throw Tool.wrong(this,
                "--isolate needs bubblewrap, but %s (%s)".formatted(open.reason(), open.remedy()));
        examiner = Examiners.of(new Sandboxes(isolation, false), !noSpeed);
        if (watch) return new Recheck(file, () -> examiner.examine(file, step)).run() ? 0 : 1;
        if (json)
            return json(isolation, folder ? files(file == null ? COPIES : file) : List.of(file));
        if (file == null) return overview();
        return folder ? folder(isolation) : one();
    }

    /** A copy that may be meant. */
    String similar() {
        var name = file.getFileName().toString().replace(".java", "");
        var copy = COPIES.resolve(steps.nearest(name) + ".java");
        return Files.exists(copy) ? "; did you mean %s?".formatted(copy) : "";
    }

    static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) return List.of();
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")
                    && Files.isRegularFile(file)).sorted().toList();
        }
    }

    // One file

    int one() {
        System.err.println("checking " + file + " ...");
        var examined = examiner.examine(file, step);
        if (examined.verdict() instanceof Verdict.NotAStep) throw Tool.wrong(this,
                "FILE must have the class of a step, such as McpiParallel, but %s has none; "
                .formatted(file) + "or say which step it is with --step");
        IO.print(VerdictText.whole(examined, Layout.width()));
        if (examined.verdict().isRight()) IO.print(next(examined.step()));
        return examined.verdict().isRight() ? 0 : 1;
    }

    /** Where other ways to do it are shown, and what comes next. */
    String next(String done) {
        var after = steps.names().subList(steps.names().indexOf(done) + 1,
                steps.names().size()).stream().filter(Check::isExercise).findFirst();
        return "\nAnother way:  solutions/%s.java\n".formatted(done)
                + after.map(name -> "Next:         " + begin(name) + "\n").orElse("");
    }

    static String begin(String name) {
        return "%s init -t %s my/%2$s.java".formatted(Tool.launcher(), name);
    }

    static boolean isExercise(String step) {
        return Steps.isExercise(Steps.resource("exercises/" + step + ".java").orElse(""));
    }

    // Many files

    int folder(Isolation isolation) throws Exception {
        var files = files(file);
        if (files.isEmpty()) throw Tool.wrong(this,
                "FILE must be a folder with .java files, but %s has none".formatted(file));
        int longest = files.stream().mapToInt(one -> name(one).length()).max().orElseThrow();
        int right = 0, answers = 0;
        for (var one : files) {
            var verdict = examiner.examine(one, step).verdict();
            if (!(verdict instanceof Verdict.NotAStep)) answers++;
            if (verdict.isRight()) right++;
            IO.println(VerdictText.row(verdict, name(one), longest, VerdictText.brief(verdict)));
        }
        IO.println("\n%d of %d right".formatted(right, answers));
        if (isolation instanceof Isolation.Open open)
            IO.print(Layout.wrapped("", Layout.sentence(
                    "the files ran with all that you may do, for %s (%s)"
                    .formatted(open.reason(), open.remedy())), Layout.width()));
        return right == answers ? 0 : 1;
    }

    String name(Path one) {
        return file.relativize(one).toString();
    }

    /** All the steps: what is there of each, and what to do next. */
    int overview() throws Exception {
        var examined = new LinkedHashMap<String, List<Examined>>();
        for (var copy : files(COPIES)) {
            var one = examiner.examine(copy, step);
            if (one.step() != null)
                examined.computeIfAbsent(one.step(), _ -> new ArrayList<>()).add(one);
        }
        int longest = steps.names().stream().mapToInt(String::length).max().orElseThrow();
        int exercises = 0, done = 0;
        String next = null;
        for (var name : steps.names()) {
            var copies = examined.getOrDefault(name, List.of());
            for (var copy : copies) IO.println(VerdictText.row(copy.verdict(), name, longest,
                    VerdictText.brief(copy.verdict()) + "   " + copy.file()));
            if (copies.isEmpty()) IO.println(VerdictText.row(new Verdict.NotAStep(), name, longest,
                    isExercise(name) ? "not begun" : "an example to run"));
            if (!isExercise(name)) continue;
            exercises++;
            if (copies.stream().anyMatch(copy -> copy.verdict().isRight())) done++;
            else if (next == null) next = copies.isEmpty() ? begin(name)
                    : "%s check %s".formatted(Tool.launcher(), copies.getFirst().file());
        }
        IO.println("\n[%s%s] %d of %d exercises".formatted("#".repeat(6 * done),
                "-".repeat(6 * (exercises - done)), done, exercises));
        IO.println(next == null ? "All done." : "Next:  " + next);
        return examined.values().stream().flatMap(List::stream)
                .allMatch(one -> one.verdict().isRight()) ? 0 : 1;
    }

    // For graders' programs

    int json(Isolation isolation, List<Path> files) {
        var gson = new GsonBuilder().disableHtmlEscaping().serializeNulls().create();
        boolean right = true;
        for (var one : files) {
            var examined = examiner.examine(one, step);
            IO.println(gson.toJson(json(isolation, examined)));
            right &= examined.verdict().isRight() || examined.verdict() instanceof Verdict.NotAStep;
        }
        return right ? 0 : 1;
    }

    static JsonObject json(Isolation isolation, Examined examined) {
        var line = new JsonObject();
        line.addProperty("file", examined.file().toString());
        line.addProperty("step", examined.step());
        line.addProperty("verdict", switch (examined.verdict()) {
            case Verdict.Right _ -> "pass";
            case Verdict.Wrong _ -> "fail";
            case Verdict.NotAStep _ -> "not-a-step";
            case Verdict.NotChecked _ -> "not-checked";
        });
        var findings = new JsonArray();
        for (var finding : examined.verdict().findings()) findings.add(json(finding));
        if (examined.verdict() instanceof Verdict.NotChecked(String why))
            findings.add(json("not-checked", false, why,
                    "This is no fault of the file.", List.of()));
        line.add("findings", findings);
        var speed = examined.verdict() instanceof Verdict.Right right ? right.speed()
                : Optional.<Speed>empty();
        line.add("speed", speed.map(Check::json).orElse(null));
        line.addProperty("isolated", isolation instanceof Isolation.Shut);
        line.addProperty("seconds", Math.round(examined.seconds() * 1000) / 1000.0);
        return line;
    }

    static JsonObject json(Finding finding) {
        return json(finding.id(), finding.isAdvice(), finding.evidence(), finding.meaning(),
                finding.lines());
    }

    static JsonObject json(String id, boolean advice, String evidence, String meaning,
            List<Line> lines) {
        var json = new JsonObject();
        json.addProperty("id", id);
        json.addProperty("advice", advice);
        json.addProperty("evidence", evidence);
        json.addProperty("meaning", meaning);
        if (!lines.isEmpty()) json.addProperty("line", lines.getFirst().number());
        return json;
    }

    static JsonObject json(Speed speed) {
        var json = new JsonObject();
        json.addProperty("speedup", speed.speedup());
        json.addProperty("attainable", speed.attainable());
        json.addProperty("verdict", speed.level().toString());
        return json;
    }

    void main(String[] args) {
        System.exit(Tool.run(this, args));
    }
}
