package terminal;

import module java.base;
import engine.jvm.Isolation;
import engine.jvm.Sandboxes;
import engine.verdict.Examiner;
import engine.verdict.Examiner.Examined;
import engine.verdict.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import steps.Examiners;
import steps.Journal;
import steps.Steps;
import steps.Workshop;

/** Examines answers: one file, a folder, or all copies in the folder my. */
@Command(name = "check", version = "check 1.0", mixinStandardHelpOptions = true, description =
        "Is it right, is it really parallel, how much faster? Watches your code run")
public final class Checking implements Callable<Integer> {
    @Parameters(index = "0", arity = "0..1", paramLabel = "FILE",
            description = "a file, or a folder with files (default: all that is in my)")
    private String name;

    @Option(names = "--step",
            description = "the step it is an answer to (default: found out by the name of its "
                    + "class)")
    private String step;

    @Option(names = "--json", description = "one JSON object a file, a line each")
    private boolean json;

    @Option(names = "--report", paramLabel = "DIR",
            description = "write a text a file and a summary into a folder, which must be new, "
                    + "empty, or an older report")
    private Path report;

    @Option(names = "--watch", description = "look at one file again whenever it is saved")
    private boolean watch;

    @Option(names = "--no-speed", description = "do not measure how fast a right answer is")
    private boolean noSpeed;

    @Option(names = "--own",
            description = "any script with a main: runs it, and says what its threads do to each "
                    + "other; see  check --own -h")
    private boolean own;

    @Option(names = "--isolate",
            description = "refuse to run code that is not shut in: no network, no home folder")
    private boolean isolate;

    private final Steps steps = Steps.ofCatalog();
    private final Optional<Workshop> workshop = Workshop.here();
    private final Optional<Journal> journal = workshop.map(Journal::new);
    private Isolation isolation;
    private Examiner examiner;

    public Integer call() throws Exception {
        if (own) throw Tool.wrong(this, "--own must come before FILE");
        if (step != null && !steps.names().contains(step))
            throw Tool.wrong(this, "--step must be a step, but was '%s'; did you mean %s?"
                    .formatted(step, steps.nearest(step)));
        var file = file();
        boolean folder = name == null || Files.isDirectory(file);
        if (watch && (folder || json || report != null))
            throw Tool.wrong(this, "--watch needs one FILE, and neither --json nor --report");
        if (watch && !Layout.isTerminal()) throw Tool.wrong(this, "--watch needs a terminal");
        if (json && report != null)
            throw Tool.wrong(this, "--json and --report tell the same: choose one");
        isolation = Isolation.here();
        if (isolate && isolation instanceof Isolation.Open open) throw Tool.wrong(this,
                "--isolate needs bubblewrap, but %s (%s)".formatted(open.reason(), open.remedy()));
        examiner = Examiners.of(new Sandboxes(isolation, false), !noSpeed);
        if (watch) return new Recheck(file, () -> examined(file)).run() ? 0 : 1;
        if (json) return json(files(file));
        if (name == null && report == null) return overview();
        return folder || report != null ? table(file) : one(file);
    }

    /** The file that is meant; without a name, the folder of the copies. */
    private Path file() {
        if (name == null) return Tool.workshop(this).copies();
        var there = workshop.isPresent() ? workshop.get().meant(name)
                : Optional.of(Path.of(name)).filter(Files::exists);
        return there.orElseThrow(() -> Tool.wrong(this,
                "FILE must be a file or a folder, but there is no " + name + similar()));
    }

    /** A copy that may be meant, or how to make one. */
    private String similar() {
        if (workshop.isEmpty()) return "";
        var named = steps.named(name);
        if (named.isPresent()) return "; to begin:  " + begin(named.get());
        var nearest = workshop.get().copy(steps.nearest(
                Path.of(name).getFileName().toString().replace(".java", "")));
        return Files.exists(nearest) ? "; did you mean %s?".formatted(Workshop.typed(nearest)) : "";
    }

    private static List<Path> files(Path start) throws IOException {
        if (!Files.exists(start)) return List.of();
        try (var all = Files.walk(start)) {
            return all.filter(file -> file.equals(start) || file.toString().endsWith(".java"))
                    .filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** How many files are passed over, so that nobody's answer gets lost. */
    private static long others(Path start) throws IOException {
        try (var all = Files.walk(start)) {
            return all.filter(file -> !file.equals(start) && Files.isRegularFile(file)
                    && !file.toString().endsWith(".java")
                    && !file.getFileName().toString().startsWith(".")).count();
        }
    }

    /** What came of a file. It is told to a person who waits, and noted of a copy. */
    private Examined examined(Path file) {
        var sum = Journal.sum(file); // before, for it may be saved meanwhile
        Examined examined;
        try (var waiting = new Waiting("checking " + Workshop.typed(file))) {
            examiner.tell(waiting::now);
            examined = examiner.examine(file, step);
        }
        var verdict = examined.verdict();
        if (journal.isPresent() && examined.step() != null)
            journal.get().checked(new Journal.Checked(examined.step(), verdict.isRight(), sum,
                    file, VerdictText.words(verdict)));
        return examined;
    }

    // One file

    private int one(Path file) {
        var examined = examined(file);
        if (examined.verdict() instanceof Verdict.NotAStep) throw Tool.wrong(this,
                "FILE must have the class of a step, such as McpiParallel, but %s has none; "
                .formatted(file) + "or say which step it is with --step");
        IO.print(VerdictText.here().whole(examined));
        if (examined.verdict().isRight()) IO.print(next(examined.step()));
        return examined.verdict().isRight() ? 0 : 1;
    }

    /** Where other ways to do it are shown, and what comes next. */
    private String next(String done) {
        var after = steps.names().subList(steps.names().indexOf(done) + 1, steps.names().size());
        var solution = "solutions/" + Steps.fileOf(done);
        return "\nAnother way:  %s\n".formatted(workshop.map(
                here -> Workshop.typed(here.root().resolve(solution))).orElse(solution))
                + after.stream().filter(steps.exercises()::contains)
                .filter(name -> workshop.isEmpty() || !list().isDone(name)).findFirst()
                .map(name -> "Next:         " + begin(name) + "\n").orElse("");
    }

    private static String begin(String name) {
        return "%s start %s".formatted(Tool.launcher(), name);
    }

    // Many files

    private int table(Path start) throws Exception {
        var out = report == null ? null : reportInto();
        var files = files(start);
        if (files.isEmpty()) throw Tool.wrong(this,
                "FILE must be a folder with .java files, but %s has none".formatted(start));
        var all = new LinkedHashMap<String, Examined>();
        var base = Files.isDirectory(start) ? start : start.resolveSibling("");
        int longest = files.stream().mapToInt(one -> base.relativize(one).toString().length())
                .max().orElseThrow();
        for (var one : files) {
            var name = base.relativize(one).toString();
            all.put(name, examined(one));
            IO.print(VerdictText.here().row(all.get(name), name, longest));
        }
        var verdicts = all.values().stream().map(Examined::verdict)
                .filter(verdict -> !(verdict instanceof Verdict.NotAStep)).toList();
        long right = verdicts.stream().filter(Verdict::isRight).count();
        IO.println("\n%d of %d right".formatted(right, verdicts.size()));
        long others = others(start);
        if (others > 0) IO.println("Not looked at, for the name does not end with .java: %d file%s"
                .formatted(others, others == 1 ? "" : "s"));
        if (isolation instanceof Isolation.Open open)
            IO.print(Layout.wrapped("", Layout.sentence(
                    "the files ran with all that you may do, for %s (%s)"
                    .formatted(open.reason(), open.remedy())), Layout.width()));
        if (out != null) {
            out.write(all);
            IO.println("The report:  " + Workshop.typed(report.resolve("summary.txt")));
        }
        return right == verdicts.size() ? 0 : 1;
    }

    private Report reportInto() throws IOException {
        try {
            return Report.into(report);
        } catch (IllegalArgumentException e) {
            throw Tool.wrong(this, "--report must be " + e.getMessage());
        }
    }

    /** All the steps: what is there of each, and what to do next. */
    private int overview() throws Exception {
        boolean right = true;
        for (var copy : files(workshop.get().copies())) {
            var examined = examined(copy);
            right &= examined.step() == null || examined.verdict().isRight();
        }
        IO.print(list().text(Layout.width()));
        return right ? 0 : 1;
    }

    private StepList list() {
        return new StepList(steps, workshop.get(), journal.get());
    }

    /** For graders' programs. */
    private int json(List<Path> files) {
        boolean right = true;
        for (var one : files) {
            var examined = examiner.examine(one, step);
            IO.println(VerdictJson.line(examined, isolation instanceof Isolation.Shut));
            right &= examined.verdict().isRight() || examined.verdict() instanceof Verdict.NotAStep;
        }
        return right ? 0 : 1;
    }

    /** What check.java starts; gives the exit code. */
    public static int run(String... arguments) {
        return Own.isMeant(arguments) ? Own.run(arguments)
                : Tool.run(new Checking(), arguments);
    }
}
