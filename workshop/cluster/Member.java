package cluster;

import module java.base;

/**
 * A process of the cluster. Its id alone would not do: once it has ended, the system may give the
 * id to a stranger. No two processes have the same id and the same start.
 *
 * @param role master, worker-1, worker-2, ...
 * @param start in milliseconds since 1970
 */
record Member(String role, long id, long start) {
    static Member of(String role, ProcessHandle process) {
        return new Member(role, process.pid(), startOf(process));
    }

    static Member parse(String line) {
        var words = line.split(" ");
        return new Member(words[0], Long.parseLong(words[1]), Long.parseLong(words[2]));
    }

    String line() {
        return role + " " + id + " " + start + "\n";
    }

    boolean isWorker() {
        return role.startsWith("worker-");
    }

    /** The process, if it runs. */
    Optional<ProcessHandle> process() {
        return ProcessHandle.of(id).filter(Member::runs).filter(one -> startOf(one) == start);
    }

    /** What has ended and was not fetched by its parent is still listed, without its program. */
    static boolean runs(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }

    private static long startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }
}
