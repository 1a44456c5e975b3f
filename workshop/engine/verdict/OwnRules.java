package engine.verdict;

import module java.base;
import engine.evidence.Ending;
import engine.evidence.Line;
import engine.evidence.Own;
import engine.evidence.Own.End;

/** From what was seen of a whole program to findings: nothing is expected of it. */
public final class OwnRules {
    /** At fewer moments, a few ms apart, too little was seen. */
    private static final int FEWEST_MOMENTS = 50;
    /** Where locks are held long, so many moments, a few ms apart, come on each asking for one. */
    private static final double LONG_HELD = 0.25;
    /** Parts of the moments, or of the tasks. */
    private static final double FEW = 0.1, SOME = 0.3, MANY = 0.4, MOST = 0.9;
    private static final int FEWEST_WAITS = 2, MOST_NAMES = 3;

    private final Own own;
    private final boolean ended;

    /**
     * For a program that ended by itself, or was ended.
     *
     * @param ended whether it came to its own end
     */
    public OwnRules(Own own, boolean ended) {
        this.own = own;
        this.ended = ended;
    }

    public Verdict verdict() {
        var findings = Stream.of(hangs(), races(), generators(), failures(), notParallel(),
                leftOpen(), busy()).flatMap(List::stream)
                .sorted(Comparator.comparing(Finding::isAdvice)).toList();
        return findings.stream().allMatch(Finding::isAdvice)
                ? new Verdict.Right(proof(), findings, Optional.empty())
                : new Verdict.Wrong(findings);
    }

    /** How its tasks overlapped: of interest in any case. */
    public String overlap() {
        var seen = own.overlap();
        long tasks = seen.given().tasks();
        if (tasks == 0 && seen.streams() == 0) return "no task was handed over";
        var what = (tasks == 0 ? "" : Rules.count(tasks, "task"))
                + (tasks > 0 && seen.streams() > 0 ? " and " : "")
                + (seen.streams() == 0 ? "" : Rules.count(seen.streams(), "parallel stream"));
        if (isOneByOne(seen)) return what + ", one after the other";
        var share = !wellSeen(seen) ? "" : "; of the time that any was at work, "
                + "two or more were for %.0f %%".formatted(
                100.0 * seen.together() / seen.working());
        return "%s, at most %d at work at once%s".formatted(what, seen.atOnce(), share);
    }

    /** What was not seen, a sentence each. */
    public List<String> unseen() {
        var unseen = own.unseen();
        var all = new ArrayList<String>();
        if (unseen.places() > 0) all.add(("%s so often read or written that only a part of it was "
                + "watched: a race there may be missed").formatted(unseen.places() == 1
                ? "1 place was" : unseen.places() + " places were"));
        if (unseen.stopped()) all.add("there were too many threads, hand-overs or objects to "
                + "watch all of them: a race may be missed");
        if (!unseen.unknown().isEmpty()) all.add("check does not know %s: no race was judged"
                .formatted(String.join(", ", unseen.unknown())));
        all.add("not seen: native code, other processes, what the libraries do by themselves, and "
                + "all that did not run this time");
        return all;
    }

    private List<String> proof() {
        var proof = new ArrayList<String>();
        if (own.unseen().unknown().isEmpty())
            proof.add("no two threads used the same memory in no order, as far as it was watched");
        if (own.overlap().given().tasks() > 0)
            proof.add("no task failed without anybody hearing it");
        return proof;
    }

    private List<Finding> hangs() {
        if (!(own.end() instanceof End.Hung(var threads))) return List.of();
        var lines = threads.stream().map(Ending.Waiting::at).toList();
        return List.of(Misconception.HANGS.at(lines, "each thread waits for another one: "
                + threads.stream().limit(MOST_NAMES).map(one -> "thread %s at %s"
                .formatted(one.thread(), one.at())).collect(Collectors.joining(", "))));
    }

    private List<Finding> races() {
        if (!own.unseen().unknown().isEmpty()) return List.of();
        return inOrder(own.races()).map(this::race).toList();
    }

    /** All pairs of a variable; of an array, or a list of them, whatever the index. */
    private static Stream<List<Own.Pair>> inOrder(List<Own.Pair> pairs) {
        return pairs.stream().collect(Collectors.groupingBy(
                pair -> pair.variable().replaceAll("\\[\\d+]$", ""), LinkedHashMap::new,
                Collectors.toList())).values().stream();
    }

    private Finding race(List<Own.Pair> pairs) {
        var first = pairs.stream().min(Comparator.comparing(pair ->
                pair.writes().contains(false))).orElseThrow();
        var evidence = first.writes().contains(false)
                ? "one thread writes %s%s while another one reads it%s, in no order".formatted(
                first.variable(), at(first, true), at(first, false))
                : "%s write %s%s, in no order".formatted(threads(pairs), first.variable(),
                at(lines(List.of(first))));
        return Misconception.DATA_RACE.at(lines(pairs), evidence);
    }

    private static String at(Own.Pair pair, boolean writes) {
        var line = pair.writes().getFirst() == writes ? pair.one() : pair.other();
        return at(List.of(line));
    }

    private static String at(List<Line> lines) {
        var known = lines.stream().filter(Line::isKnown).toList();
        return known.isEmpty() ? "" : known.stream().map(line -> line == known.getFirst()
                ? line.toString() : "" + line.number()).distinct()
                .collect(Collectors.joining(" and ", " at ", ""));
    }

    private static List<Line> lines(List<Own.Pair> pairs) {
        return pairs.stream().flatMap(pair -> Stream.of(pair.one(), pair.other()))
                .sorted(Comparator.comparing(Line::file).thenComparing(Line::number))
                .map(line -> new Line(line.file(), line.number(), "")).distinct().toList();
    }

    private static String threads(List<Own.Pair> pairs) {
        var names = pairs.stream().flatMap(pair -> pair.threads().stream()).distinct().sorted()
                .toList();
        return names.size() == 1 ? names.getFirst() : names.size() + " threads ("
                + names.stream().limit(MOST_NAMES).collect(Collectors.joining(", "))
                + (names.size() > MOST_NAMES ? ", ..." : "") + ")";
    }

    private List<Finding> generators() {
        return inOrder(own.generators()).map(pairs -> Misconception.SHARED_GENERATOR.at(
                lines(pairs), "%s draw from %s%s, in no order".formatted(threads(pairs),
                pairs.getFirst().variable(), at(lines(pairs))))).toList();
    }

    private List<Finding> failures() {
        var kept = own.failures().stream().filter(Own.Failure::kept).toList();
        var printed = own.failures().stream().filter(one -> !one.kept()).toList();
        var all = new ArrayList<Finding>();
        if (!kept.isEmpty()) all.add(Misconception.EXCEPTION_SWALLOWED.at(where(kept),
                failed(kept) + ", and nobody has asked for the result" + handed(kept)));
        if (!printed.isEmpty()) all.add(Misconception.FAILURE_ONLY_PRINTED.at(where(printed),
                failed(printed) + ": that was printed, and the program went on"));
        return all;
    }

    private static List<Line> where(List<Own.Failure> failures) {
        return failures.stream().flatMap(one -> Stream.of(one.where(), one.handed()))
                .filter(Line::isKnown).map(line -> new Line(line.file(), line.number(), ""))
                .distinct().toList();
    }

    private static String handed(List<Own.Failure> failures) {
        var at = at(first(failures.stream().map(Own.Failure::handed).distinct().toList()));
        return at.isEmpty() ? "" : " of what was handed over" + at;
    }

    private static String failed(List<Own.Failure> failures) {
        var kinds = failures.stream().map(one -> at(List.of(one.where())) + " with " + one.what())
                .distinct().toList();
        return Rules.count(failures.size(), "task") + " failed" + kinds.getFirst()
                + (kinds.size() == 1 ? "" : kinds.size() == 2 ? " and" + kinds.getLast()
                : " and in %d other ways".formatted(kinds.size() - 1));
    }

    /** Where a program hands over tasks, and they are never at work together. */
    private List<Finding> notParallel() {
        var seen = own.overlap();
        var given = seen.given();
        if (given.tasks() < 2 || own.end() instanceof End.Hung) return List.of();
        var tasks = Rules.count(given.tasks(), "task");
        if (isOneByOne(seen)) return List.of(
                Misconception.NOT_PARALLEL.at(both(given.waiting(), given.handing()),
                "%s, each waited for%s before the next one was handed over"
                .formatted(tasks, at(first(given.waiting())))));
        long alone = seen.working() - seen.together();
        if (!wellSeen(seen) || seen.together() > FEW * seen.working()) return List.of();
        // What is passed on often is slowed down by being watched, more than all else.
        if (seen.locked() >= MANY * alone && seen.working() >= LONG_HELD * seen.locks())
            return List.of(Misconception.NOT_PARALLEL.at(seen.locking(),
                    "%s, but while one was at work, the others waited for a lock%s"
                    .formatted(tasks, at(seen.locking()))).meaning("What is done while a lock is "
                    + "held is done by one thread at a time: hold it for less."));
        return seen.workers() > 1 || given.handers() > 1 || seen.queued() < MANY * alone
                ? List.of() : List.of(Misconception.NOT_PARALLEL.at(given.handing(),
                "%s, handed over%s, but never two at work at once: there is one thread for them"
                .formatted(tasks, at(first(given.handing()))))
                .meaning("The tasks wait in a row: give the pool more threads."));
    }

    private static boolean isOneByOne(Own.Overlap seen) {
        var given = seen.given();
        if (given.between() > FEW * seen.work()) return false;
        boolean many = given.tasks() > FEWEST_WAITS;
        if (many && given.inTurn() && seen.streams() == 0) return true;
        boolean waited = given.handers() == 1 && seen.atOnce() <= 1
                && given.waitedBetween() >= FEWEST_WAITS
                && given.waitedBetween() == given.tasks() - 1;
        boolean atOnce = many && given.atOnce() >= MOST * given.tasks();
        return (waited || atOnce) && wellSeen(seen) && seen.together() <= SOME * seen.working();
    }

    private static boolean wellSeen(Own.Overlap seen) {
        return seen.working() >= FEWEST_MOMENTS;
    }

    private static List<Line> first(List<Line> lines) {
        return lines.stream().filter(Line::isKnown).limit(MOST_NAMES).toList();
    }

    private static List<Line> both(List<Line> some, List<Line> others) {
        return Stream.concat(some.stream(), others.stream())
                .map(line -> new Line(line.file(), line.number(), "")).distinct().toList();
    }

    /** Of a program that was ended amid its work, nothing is left open yet. */
    private List<Finding> leftOpen() {
        if (own.pools().isEmpty() || !ended || own.end() instanceof End.Hung) return List.of();
        return List.of(Misconception.POOL_LEFT_OPEN.at(own.pools(),
                "%s made%s was never shut down%s"
                .formatted(own.pools().size() == 1 ? "the pool" : "each pool", at(own.pools()),
                own.end() instanceof End.LeftOpen
                ? ": check had to end the program, for all was done" : "")));
    }

    private List<Finding> busy() {
        return own.busy().isEmpty() ? List.of() : List.of(Misconception.BUSY_WAITING.at(own.busy(),
                "a thread did nothing but look, again and again%s".formatted(at(own.busy()))));
    }
}
