package cluster;

import module java.base;

/** What is known of a cluster's processes, as text. */
final class Status {
    /** In a sentence: master (412), worker-1 (413), executor (480). */
    static String list(Map<ProcessHandle, String> processes) {
        return processes.entrySet().stream().map(process -> "%s (%d)".formatted(
                process.getValue(), process.getKey().pid())).collect(Collectors.joining(", "));
    }

    /** In lines: those that have ended as well, and each executor with its worker. */
    static String table(List<Member> recorded, Map<ProcessHandle, String> running) {
        var lines = new ArrayList<String>();
        for (var member : recorded)
            lines.add(line(member.role(), member.id(),
                    member.process().isPresent() ? "runs" : "has ended"));
        running.forEach((process, role) -> {
            if (role.equals("executor")) lines.add(line(role, process.pid(), process.parent()
                    .map(running::get).map(worker -> "runs, for " + worker)
                    .orElse("runs, but its worker has ended")));
        });
        return String.join("", lines);
    }

    private static String line(String role, long id, String state) {
        return "%-10s %8d  %s%n".formatted(role, id, state);
    }

    private Status() {}
}
