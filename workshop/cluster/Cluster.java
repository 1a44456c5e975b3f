package cluster;

import module java.base;
import steps.Workshop;
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
        try (var _ = home.lock();
             var _ = new Waiting("spark-cluster: starting " + plan)) {
            if (!members.running().isEmpty()) return new Answer(2, "A cluster runs already; to "
                    + "look at it: %1$sstatus, to end it: %1$sstop".formatted(command));
            return new Answer(0, "A Spark cluster runs on this computer: %s.\n\n%s".formatted(
                    plan, howTo(new Start(home, plan).run())));
        } catch (IllegalStateException e) {
            return new Answer(1, e.getMessage());
        }
    }

    public Answer stop() throws IOException {
        if (!Files.exists(home.folder())) return nothingRuns();
        try (var _ = home.lock()) {
            var ended = members.end();
            home.forget();
            return ended.isEmpty() ? nothingRuns()
                    : new Answer(0, "Ended: " + Status.list(ended) + ".");
        } catch (IllegalStateException e) {
            return new Answer(1, e.getMessage());
        }
    }

    public Answer status() throws IOException {
        if (!Files.exists(home.folder())) return nothingRuns();
        try (var _ = home.lock()) {
            var recorded = members.recorded();
            var running = members.running();
            if (running.isEmpty()) {
                home.forget();
                return recorded.isEmpty() ? nothingRuns() : new Answer(0,
                        "All processes of the cluster have ended. To start another one: "
                        + command + "start");
            }
            var table = Status.table(recorded, running);
            boolean complete = recorded.stream().allMatch(one -> one.process().isPresent());
            if (!Files.exists(home.address())) return new Answer(0, table
                    + "\nIts start was broken off. To end it: " + command + "stop");
            if (complete) return new Answer(0, table + "\n"
                    + howTo(Files.readString(home.address())));
            return new Answer(0, table + "\nThe others go on with the work. To have all again: "
                    + "%1$sstop, then %1$sstart".formatted(command));
        }
    }

    private Answer nothingRuns() {
        return new Answer(0, "No cluster runs. To start one: " + command + "start");
    }

    private String howTo(String master) {
        return """
                Master:  %1$s
                A job:   %2$s mcpi-spark-solution --master %1$s \\
                           --properties-file %3$s --tasks 64
                Status:  %4$sstatus
                The end: %4$sstop\
                """.formatted(master, Tool.launcher(), Workshop.typed(home.properties()), command);
    }
}
