package engine.schedule;

import module java.base;

/**
 * Tells when nothing more can happen in this JVM by itself: every thread waits, and none is about
 * to be woken. Linux knows for each thread whether it runs, or would if it had a core: that is true
 * on a busy machine, too, where a thread that has been woken long looks to Java as if it were
 * waiting. Elsewhere the threads' states in Java have to do, looked at for longer.
 */
public final class Stillness {
    private static final File TASKS = new File("/proc/self/task");
    private static final boolean LINUX = TASKS.canRead();
    private static final int LOOKS = LINUX ? 5 : 60;
    /** So many of their files are kept open, for most are looked at again and again. */
    private static final int MOST_OPEN = 200;
    private static final List<String> OF_THE_JVM = List.of("C1 Comp", "C2 Comp", "VM Peri",
            "VM Thread", "GC ");

    /**
     * Threads that were there before anything of the learner's: they are not looked at, as long as
     * they are there, for Linux gives their numbers to others after that.
     */
    private final Set<String> always;
    /** The one who looks. */
    private final String self;
    private final Map<String, RandomAccessFile> open = new HashMap<>();
    private final byte[] line = new byte[512];
    private int still;

    /** To be made before the first call, by the thread that will look. */
    public Stillness() throws IOException {
        always = LINUX ? numbers() : Set.of();
        self = Lookers.me();
    }

    private static Set<String> numbers() throws IOException {
        return new HashSet<>(Arrays.asList(Objects.requireNonNull(TASKS.list(), "no /proc")));
    }

    /**
     * Looks once, but for some threads. True when all was still for some looks. A thread that runs
     * in Java's eyes, and waits in those of Linux, may want something that the JVM itself is busy
     * with, such as a lock of its compiler: then the JVM's own threads are to wait, too.
     *
     * @param javaAgrees whether all the learner's threads wait as far as Java knows
     */
    boolean look(Set<String> but, BooleanSupplier javaAgrees) throws IOException {
        boolean isStill = LINUX ? kernelSees(but) && (javaAgrees.getAsBoolean() || allWait())
                : javaSees(but);
        still = isStill ? still + 1 : 0;
        return still >= LOOKS;
    }

    /** Whether it was at the last look. */
    boolean isStillNow() {
        return still > 0;
    }

    /** How long it has been still, in multiples of what it takes to be sure. */
    int length() {
        return still / LOOKS;
    }

    /** To be called when somebody was woken. */
    void reset() {
        still = 0;
    }

    private boolean kernelSees(Set<String> but) throws IOException {
        var there = numbers();
        always.retainAll(there);
        there.removeAll(always);
        there.remove(self);
        for (var number : there)
            if (!but.contains(number) && runs(number, false)) return false;
        return true;
    }

    private boolean allWait() throws IOException {
        for (var number : numbers())
            if (!number.equals(self) && runs(number, true)) return false;
        return true;
    }

    /** By the line that Linux keeps of a thread: {@code 4711 (its name) S ...}. */
    private boolean runs(String number, boolean orForTheJvm) throws IOException {
        int end;
        try {
            end = read(number) - 1;
        } catch (IOException e) {
            close(number);
            return true; // a thread that has just ended: whoever waited for it will go on
        }
        while (line[end] != ')') end--;
        // Running or runnable, or waiting for a disk.
        if (line[end + 2] != 'R' && line[end + 2] != 'D') return false;
        if (orForTheJvm) return true;
        var name = new String(line, 0, end, StandardCharsets.ISO_8859_1);
        return OF_THE_JVM.stream().noneMatch(one -> name.startsWith(one, name.indexOf('(') + 1));
    }

    private int read(String number) throws IOException {
        if (open.size() >= MOST_OPEN) for (var one : List.copyOf(open.keySet())) close(one);
        var file = open.get(number);
        if (file == null)
            open.put(number, file = new RandomAccessFile(TASKS + "/" + number + "/stat", "r"));
        file.seek(0);
        return file.read(line);
    }

    private void close(String number) throws IOException {
        var file = open.remove(number);
        if (file != null) file.close();
    }

    private boolean javaSees(Set<String> but) {
        return Thread.getAllStackTraces().entrySet().stream()
                .allMatch(thread -> thread.getKey() == Thread.currentThread()
                || but.contains("" + thread.getKey().threadId())
                || thread.getKey().getState() != Thread.State.RUNNABLE
                || thread.getValue().length == 0 || thread.getValue()[0].isNativeMethod());
    }
}
