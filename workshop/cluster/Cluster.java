package cluster;

import module java.base;
import steps.Workshop;
import terminal.Layout;
import terminal.Tool;
import terminal.Waiting;

/** The one cluster of a clone: what the tool does, and says. */
public final class Cluster {
    private final Home home;
    private final Members members;
    private final String command = Tool.launcher() + " spark-cluster ";

    public Cluster(Path clone) {
        home = new Home(clone.toAbsolutePath().normalize().resolve(".spark"));
        members = new Members(home);
    }

    /** What a call has to say, and its exit code. */
    public record Answer(int code, String text) {}

    public Answer start(Plan plan) throws IOException {
        home.make();
        try (var _ = home.lock()) {
            if (!members.running().isEmpty()) return new Answer(2,
                    "A cluster runs already: see %1$sstatus, or end it by %1$sstop"
                            .formatted(command));
            try (var _ = new Waiting("spark-cluster: starting " + plan)) {
                return new Answer(0, "A Spark cluster runs on this computer: %s.\n\n%s".formatted(
                        plan, howTo(new Start(home, plan).run())));
            }
        } catch (IllegalStateException e) {
            return new Answer(1, e.getMessage());
        }
    }

    public Answer stop() throws IOException {
        if (!Files.exists(home.folder())) return nothingRuns();
        try (var _ = home.lock()) {
            var ended = members.end();
            home.forget();
            return ended.isEmpty() ? nothingRuns() : new Answer(0, Layout.wrapped("",
                    "Ended: " + Status.list(ended) + ".", Layout.width()).strip());
        } catch (IllegalStateException e) {
            return new Answer(1, e.getMessage());
        }
    }

    /** Says of each process whether it runs; what is known of a cluster that has ended, goes. */
    public Answer status() throws IOException {
        if (!Files.exists(home.folder())) return nothingRuns();
        try (var _ = home.lock()) {
            var recorded = members.recorded();
            var running = members.running();
            if (running.isEmpty()) {
                home.forget();
                return recorded.isEmpty() ? nothingRuns() : new Answer(0,
                        "All of the cluster has ended. To start another one:  " + command
                        + "start");
            }
            return new Answer(0, Status.table(recorded, running) + "\n" + advice(recorded));
        }
    }

    private String advice(List<Member> recorded) throws IOException {
        boolean complete = recorded.stream().allMatch(one -> one.process().isPresent());
        if (!Files.exists(home.addresses()))
            return "Its start was broken off. To end it:  " + command + "stop";
        if (complete) return howTo(Files.readAllLines(home.addresses()));
        boolean works = recorded.stream().anyMatch(one -> one.isWorker()
                && one.process().isPresent());
        return """
                %2$s To have all again:
                %1$sstop
                %1$sstart\
                """.formatted(command, works ? "What still runs goes on with the work."
                : "No worker runs: jobs wait for one.");
    }

    private Answer nothingRuns() {
        return new Answer(0, "No cluster runs. To start one:  " + command + "start");
    }

    private String howTo(List<String> addresses) {
        var pages = addresses.size() > 1 ? "Pages:   " + addresses.get(1) + "\n" : "";
        return """
                Master:  %1$s
                %5$sA job:   %2$s mcpi-spark-solution --tasks 64 \\
                           --properties-file %3$s
                Status:  %4$sstatus
                The end: %4$sstop\
                """.formatted(addresses.getFirst(), Tool.launcher(),
                Workshop.typed(home.properties()), command, pages);
    }
}
