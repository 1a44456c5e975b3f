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
//SOURCES Tool.java
//SOURCES Steps.java
//SOURCES Hints.java
//SOURCES Directives.java
//SOURCES Watching.java
//SOURCES engine/*.java
//SOURCES checks/*.java
//FILES jbang-catalog.json=../jbang-catalog.json
//FILES hints/=../hints/**/*.md
//FILES exercises/=../exercises/*.java

import module java.base;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import engine.Examiner;
import engine.Finding;
import engine.Verdict;
import engine.Verdict.State;
import org.apache.commons.text.WordUtils;
import picocli.CommandLine.*;
import picocli.CommandLine.Help.Ansi;

/** Examines answers: one file, a folder, or all copies in the folder my. */
@Command(name = "check", version = "check 1.0", mixinStandardHelpOptions = true,
        description = "Is it right, is it really parallel, how much faster? Watches your code run")
class Check implements Callable<Integer> {
    static final Path COPIES = Path.of("my");

    @Parameters(index = "0", arity = "0..1", paramLabel = "FILE", description = "a file, or a folder with files (default: all that is in my)")
    Path file;

    @Option(names = "--step", description = "the step it is an answer to (default: found out by the name of its class)")
    String step;

    @Option(names = "--json", description = "one JSON object a file, a line each")
    boolean json;

    @Option(names = "--watch", description = "look at one file again whenever it is saved")
    boolean watch;

    final Steps steps = Steps.ofCatalog();
    final int width = width();

    public Integer call() throws Exception {
        if (step != null && !steps.names().contains(step))
            throw Tool.wrong(this, "--step must be a step, but was '%s'; did you mean %s?".formatted(step, steps.nearest(step)));
        if (file != null && !Files.exists(file)) throw Tool.wrong(this, "FILE must be a file or a folder, but there is no " + file + similar());
        boolean folder = file == null || Files.isDirectory(file);
        if (watch && (folder || json)) throw Tool.wrong(this, "--watch needs one FILE, and no --json");
        var examiner = new Examiner(steps.byClassName(), Directives::resolve, true);
        if (watch) return new Watching(this, examiner).run();
        if (json) return json(examiner, folder ? files(file == null ? COPIES : file) : List.of(file));
        if (file == null) return overview(examiner);
        if (folder) return folder(examiner);
        var verdict = examined(examiner, file);
        if (verdict.state() == State.NOT_A_STEP) throw Tool.wrong(this, "FILE must have the class of a step, such as McpiParallel, "
                + "but %s has none; or say which step it is with --step".formatted(file));
        IO.print(text(verdict, width));
        return verdict.state() == State.PASS ? 0 : 1;
    }

    /** A copy that may be meant. */
    String similar() {
        var copy = COPIES.resolve(steps.nearest(file.getFileName().toString().replace(".java", "")) + ".java");
        return Files.exists(copy) ? "; did you mean %s?".formatted(copy) : "";
    }

    static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) return List.of();
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java") && Files.isRegularFile(file)).sorted().toList();
        }
    }

    // One file

    String text(Verdict verdict, int width) {
        var text = new StringBuilder();
        boolean right = verdict.state() == State.PASS;
        text.append(Ansi.AUTO.string("@|bold,%s %s: %s|@".formatted(right ? "green" : "red",
                verdict.step() == null ? verdict.file() : verdict.step(), right ? "right" : "wrong"))).append("\n\n");
        for (var line : verdict.proof()) text.append(wrapped(line, "+ ", width));
        if (verdict.speed() != null) text.append(wrapped("speed: %.1fx of an attainable %.1fx: %s".formatted(verdict.speed().speedup(),
                verdict.speed().attainable(), verdict.speed().verdict()), "+ ", width));
        for (var finding : verdict.findings()) text.append(right ? "\n" : "").append(text(finding, width));
        if (!right && verdict.step() != null) text.append('\n').append(wrapped("A hint:  %s hint %s%s".formatted(Tool.launcher(), verdict.step(), hint(verdict.findings().getFirst())), "", width));
        return text.toString();
    }

    static String text(Finding finding, int width) {
        var evidence = finding.id().equals("does-not-compile") ? finding.evidence() + "\n" // as the compiler laid it out
                : wrapped(Character.toUpperCase(finding.evidence().charAt(0)) + finding.evidence().substring(1) + ".", "", width);
        return finding.id().equals("does-not-compile") ? evidence : Ansi.AUTO.string("@|bold %s|@%s\n".formatted(finding.id(),
                finding.advice() ? ", which is not wrong, but could be better" : "")) + evidence + wrapped(finding.meaning(), "", width);
    }

    static String wrapped(String text, String prefix, int width) {
        return prefix + WordUtils.wrap(text, width - prefix.length(), "\n" + " ".repeat(prefix.length()), false) + "\n";
    }

    /** The level of the hint that helps: those who have not begun need the first. */
    static String hint(Finding finding) {
        return Set.of("not-parallel", "hangs", "wrong-order", "does-not-compile", "method-missing").contains(finding.id()) ? "" : " 2";
    }

    static int width() {
        try {
            return Math.clamp(Integer.parseInt(System.getenv().getOrDefault("COLUMNS", "80")), 30, 100);
        } catch (NumberFormatException e) {
            return 80;
        }
    }

    // Many files

    int folder(Examiner examiner) throws Exception {
        var files = files(file);
        if (files.isEmpty()) throw Tool.wrong(this, "FILE must be a folder with .java files, but %s has none".formatted(file));
        int right = 0, answers = 0, longest = files.stream().mapToInt(one -> file.relativize(one).toString().length()).max().orElseThrow();
        for (var one : files) {
            var verdict = examined(examiner, one);
            if (verdict.state() != State.NOT_A_STEP) answers++;
            if (verdict.state() == State.PASS) right++;
            IO.println(row(verdict.state(), file.relativize(one).toString(), longest, state(verdict)));
        }
        IO.println("\n%d of %d right".formatted(right, answers));
        return right == answers ? 0 : 1;
    }

    /** A file that breaks the tool itself costs nobody else their verdict. */
    Verdict examined(Examiner examiner, Path file) {
        try {
            return examiner.examine(file, step);
        } catch (Exception e) {
            return new Verdict(file, step, State.FAIL, List.of(new Finding("not-checked", false, "it could not be checked: " + e,
                    "This is a fault of the tool, not of the file.")), List.of(), null, 0);
        }
    }

    static String state(Verdict verdict) {
        return switch (verdict.state()) {
            case NOT_A_STEP -> "not the answer to a step";
            case FAIL -> verdict.findings().getFirst().id();
            case PASS -> verdict.findings().isEmpty() ? "right" + (verdict.speed() == null ? "" : ", %.1fx".formatted(verdict.speed().speedup()))
                    : "right, but " + verdict.findings().stream().map(Finding::id).collect(Collectors.joining(", "));
        };
    }

    static String row(State state, String name, int width, String text) {
        return Ansi.AUTO.string(("%s %-" + width + "s  %s").formatted(state == State.PASS ? "@|green [x]|@" : state == State.FAIL ? "@|red [ ]|@" : "[ ]", name, text));
    }

    /** All the steps: what is there of each, and what to do next. */
    int overview(Examiner examiner) throws Exception {
        var verdicts = new LinkedHashMap<String, List<Verdict>>();
        for (var copy : files(COPIES)) {
            var verdict = examined(examiner, copy);
            if (verdict.state() != State.NOT_A_STEP) verdicts.computeIfAbsent(verdict.step(), _ -> new ArrayList<>()).add(verdict);
        }
        int exercises = 0, done = 0, longest = steps.names().stream().mapToInt(String::length).max().orElseThrow();
        String next = null;
        for (var name : steps.names()) {
            boolean exercise = isExercise(name);
            var copies = verdicts.getOrDefault(name, List.of());
            boolean right = copies.stream().anyMatch(verdict -> verdict.state() == State.PASS);
            if (copies.isEmpty()) IO.println(row(State.NOT_A_STEP, name, longest, exercise ? "not begun" : "an example to run"));
            for (var copy : copies) IO.println(row(copy.state(), name, longest, state(copy) + "   " + copy.file()));
            if (!exercise) continue;
            exercises++;
            if (right) done++;
            else if (next == null) next = copies.isEmpty() ? "%s init -t %s my/%2$s.java".formatted(Tool.launcher(), name)
                    : "%s check %s".formatted(Tool.launcher(), copies.getFirst().file());
        }
        IO.println("\n[%s%s] %d of %d exercises".formatted("#".repeat(6 * done), "-".repeat(6 * (exercises - done)), done, exercises));
        IO.println(next == null ? "All done." : "Next:  " + next);
        return verdicts.values().stream().flatMap(List::stream).allMatch(verdict -> verdict.state() == State.PASS) ? 0 : 1;
    }

    static boolean isExercise(String step) {
        return Steps.resource("exercises/" + step + ".java").orElse("").contains("// TODO");
    }

    int json(Examiner examiner, List<Path> files) {
        var gson = new GsonBuilder().disableHtmlEscaping().serializeNulls().create();
        boolean right = true;
        for (var one : files) {
            var verdict = examined(examiner, one);
            var line = new JsonObject();
            line.addProperty("file", one.toString());
            line.addProperty("step", verdict.step());
            line.addProperty("verdict", verdict.state().name().toLowerCase().replace('_', '-'));
            line.add("findings", gson.toJsonTree(verdict.findings()));
            line.add("speed", gson.toJsonTree(verdict.speed()));
            line.addProperty("seconds", Math.round(verdict.seconds() * 1000) / 1000.0);
            IO.println(gson.toJson(line));
            right &= verdict.state() != State.FAIL;
        }
        return right ? 0 : 1;
    }

    void main(String[] args) {
        System.exit(Tool.run(this, args));
    }
}
