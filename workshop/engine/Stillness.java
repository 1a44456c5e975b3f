package engine;

import module java.base;

/**
 * Tells when nothing more can happen in this JVM by itself: every thread waits, and none is about to be
 * woken. Linux knows for each thread whether it runs, or would if it had a core: that is true on a busy
 * machine, too, where a thread that has been woken long looks to Java as if it were waiting. Elsewhere
 * the threads' states in Java have to do, looked at for longer.
 */
final class Stillness {
    private static final Path TASKS = Path.of("/proc/self/task");
    private static final boolean LINUX = Files.isReadable(TASKS);
    private static final int LOOKS = LINUX ? 4 : 60;
    private static final List<String> OF_THE_JVM = List.of("C1 Comp", "C2 Comp", "VM Peri", "VM Thread", "GC ");

    private final String own;
    private int still;

    /** To be made by the thread that will look: it does not count. */
    Stillness() throws IOException {
        own = LINUX ? Path.of("/proc/thread-self").toRealPath().getFileName().toString() : "";
    }

    /** Looks once. True when all was still for some looks. */
    boolean look() throws IOException {
        still = (LINUX ? kernelSees() : javaSees()) ? still + 1 : 0;
        return still >= LOOKS;
    }

    /** How long it has been still, in multiples of what it takes to be sure. */
    int length() {
        return still / LOOKS;
    }

    /** To be called when somebody was woken. */
    void reset() {
        still = 0;
    }

    private boolean kernelSees() throws IOException {
        try (var tasks = Files.newDirectoryStream(TASKS)) {
            for (var task : tasks) {
                if (task.getFileName().toString().equals(own)) continue;
                try {
                    var stat = Files.readString(task.resolve("stat"), StandardCharsets.ISO_8859_1);
                    int end = stat.lastIndexOf(')');
                    boolean runs = "RD".indexOf(stat.charAt(end + 2)) >= 0; // running or runnable, or waiting for a disk
                    var name = stat.substring(stat.indexOf('(') + 1, end);
                    if (runs && OF_THE_JVM.stream().noneMatch(name::startsWith)) return false;
                } catch (IOException e) {
                    return false; // a thread that has just ended: who waited for it will go on
                }
            }
        }
        return true;
    }

    private boolean javaSees() {
        return Thread.getAllStackTraces().entrySet().stream().allMatch(thread ->
                thread.getKey() == Thread.currentThread() || thread.getKey().getState() != Thread.State.RUNNABLE
                || thread.getValue().length == 0 || thread.getValue()[0].isNativeMethod());
    }
}
