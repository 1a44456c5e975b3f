package timeline;

import module java.base;
import engine.evidence.Interval;
import engine.evidence.Interval.Kind;
import engine.evidence.Recording;

/** A recording, sorted: what each thread did, and the numbers that sum it up. */
public final class Timeline {
    /** What a task took, from its first piece to its last. */
    private record Span(long begin, long end) {}

    /** What a thread did for most of a column; of the task that starts there, if one does. */
    record Cell(Kind kind, int task, boolean starts) {
        static final Cell IDLE = new Cell(null, 0, false);
    }

    private static final double MUCH = 0.1;

    private final Recording recording;
    private final List<List<Interval>> rows;
    private final SortedMap<Integer, Span> tasks = new TreeMap<>();

    public Timeline(Recording recording) {
        this.recording = recording;
        rows = Stream.generate(() -> (List<Interval>) new ArrayList<Interval>())
                .limit(recording.threads().size()).toList();
        for (var one : recording.intervals()) {
            rows.get(one.thread()).add(one);
            if (one.task() > 0) tasks.merge(one.task(), new Span(one.begin(), one.end()),
                    (span, more) -> new Span(Math.min(span.begin, more.begin),
                    Math.max(span.end, more.end)));
        }
        for (var row : rows) row.sort(Comparator.comparingLong(Interval::begin)
                .thenComparingLong(Interval::end));
    }

    public Recording recording() {
        return recording;
    }

    /** How many threads did something. */
    public int threads() {
        return rows.size();
    }

    /** What a thread did, in order. */
    List<Interval> row(int thread) {
        return rows.get(thread);
    }

    /** The thread that began is {@code main}, all others are workers. */
    String name(int thread) {
        return thread == 0 ? "main" : "worker " + thread;
    }

    /** From the beginning to the end, in ns. */
    public long makespan() {
        return recording.nanos();
    }

    public int tasks() {
        return tasks.size();
    }

    /** The most tasks of which each began after the one before had ended. */
    public int waves() {
        int waves = 0;
        long end = Long.MIN_VALUE;
        for (var span : tasks.values().stream()
                .sorted(Comparator.comparingLong(Span::end).thenComparingLong(Span::begin))
                .toList()) {
            if (span.begin < end) continue;
            waves++;
            end = Math.max(span.end, span.begin + 1); // one of no length comes before the next, too
        }
        return waves;
    }

    /** Those that had a task; where nobody had one, all. */
    List<Integer> workers() {
        var all = IntStream.range(0, threads()).boxed().toList();
        var some = all.stream().filter(thread -> rows.get(thread).stream()
                .anyMatch(one -> one.task() > 0)).toList();
        return some.isEmpty() ? all : some;
    }

    /** The share of the workers' time in which they had something to do. */
    public double busy() {
        return share(_ -> true);
    }

    /** The share of it in which they were able to run. */
    public double computing() {
        return share(one -> one.kind() == Kind.WORK);
    }

    private double share(Predicate<Interval> which) {
        var workers = workers();
        boolean ofTasks = !tasks.isEmpty();
        long nanos = workers.stream().flatMap(thread -> rows.get(thread).stream())
                .filter(one -> !ofTasks || one.task() > 0).filter(which)
                .mapToLong(Interval::nanos).sum();
        return makespan() == 0 ? 0 : (double) nanos / makespan() / workers.size();
    }

    /** How many threads were able to run, on average. */
    public double atWork() {
        return makespan() == 0 ? 0 : (double) recording.intervals().stream()
                .filter(one -> one.kind() == Kind.WORK).mapToLong(Interval::nanos).sum()
                / makespan();
    }

    /** Whether much is done outside of tasks, too. */
    boolean mainComputesToo() {
        return tasks() > 0 && recording.intervals().stream()
                .filter(one -> one.task() == 0 && one.kind() == Kind.WORK)
                .mapToLong(Interval::nanos).sum() > makespan() * MUCH;
    }

    /** The most threads that were able to run at the same time. */
    public int mostAtWork() {
        var changes = new TreeMap<Long, Integer>();
        for (var one : recording.intervals()) {
            if (one.kind() != Kind.WORK || one.nanos() == 0) continue;
            changes.merge(one.begin(), 1, Integer::sum);
            changes.merge(one.end(), -1, Integer::sum);
        }
        int now = 0, most = 0;
        for (int change : changes.values()) most = Math.max(most, now += change);
        return most;
    }

    /**
     * What a thread did, column by column.
     *
     * @param span in ns, of all columns together
     */
    List<Cell> cells(int thread, int columns, long span) {
        var time = new long[2][columns];
        var starts = new int[columns];
        var task = new int[columns];
        var longest = new long[columns];
        double width = Math.max(1, (double) span / columns);
        int before = 0;
        for (var one : rows.get(thread)) {
            long from = one.begin() - recording.begin(), to = one.end() - recording.begin();
            if (to < 0) continue;
            int first = Math.clamp((long) (from / width), 0, columns - 1);
            int last = Math.clamp((long) ((to - 1) / width), first, columns - 1);
            for (int column = first; column <= last; column++) {
                long left = Math.round(column * width), right = Math.round((column + 1) * width);
                long part = Math.max(0, Math.min(to, right) - Math.max(from, left));
                time[one.kind().ordinal()][column] += part;
                if (part < longest[column] || starts[column] > 0) continue;
                longest[column] = part;
                task[column] = one.task();
            }
            if (one.task() > 0 && one.task() != before
                    && tasks.get(one.task()).begin == one.begin()) {
                starts[first]++;
                task[first] = one.task();
            }
            before = one.task();
        }
        return IntStream.range(0, columns).mapToObj(column -> {
            long work = time[0][column], wait = time[1][column];
            return starts[column] == 0 && work + wait < width / 2 ? Cell.IDLE
                    : new Cell(work >= wait ? Kind.WORK : Kind.WAIT, task[column],
                    starts[column] == 1);
        }).toList();
    }

    /** How many threads did so in each column, on average, rounded. */
    int[] counts(Kind kind, int columns, long span) {
        var time = new double[columns];
        double width = Math.max(1, (double) span / columns);
        for (var one : recording.intervals()) {
            if (one.kind() != kind) continue;
            double from = (one.begin() - recording.begin()) / width,
                    to = (one.end() - recording.begin()) / width;
            for (int column = Math.max(0, (int) from); column < Math.min(columns, to); column++)
                time[column] += Math.max(0, Math.min(to, column + 1) - Math.max(from, column));
        }
        return Arrays.stream(time).mapToInt(each -> (int) Math.round(each)).toArray();
    }
}
