///usr/bin/env jbang "$0" "$@" ; exit $?
//DESCRIPTION A real Spark cluster on this computer: a master, and workers
//JAVA 25+
//MAIN SparkCluster
//RUNTIME_OPTIONS -XX:TieredStopAtLevel=1 -XX:+UseSerialGC
//DEPS info.picocli:picocli:4.7.7
//DEPS com.google.code.gson:gson:2.14.0
//DEPS org.apache.commons:commons-text:1.15.0
//DEPS org.apache.spark:spark-core_2.13:4.2.0
//SOURCES cluster/Cluster.java
//SOURCES cluster/Daemon.java
//SOURCES cluster/Home.java
//SOURCES cluster/LoopbackMaster.java
//SOURCES cluster/LoopbackWorker.java
//SOURCES cluster/Member.java
//SOURCES cluster/Members.java
//SOURCES cluster/Plan.java
//SOURCES cluster/Start.java
//SOURCES cluster/Status.java
//SOURCES terminal/Layout.java
//SOURCES terminal/Tool.java
//SOURCES terminal/Waiting.java
//SOURCES steps/Steps.java
//SOURCES steps/Workshop.java
//FILES jbang-catalog.json=../jbang-catalog.json

import module java.base;
import cluster.Cluster;
import cluster.Plan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import steps.Steps;
import terminal.Tool;

/** Spark's own master and workers, each a process, which nobody but their owner can reach. */
@Command(name = "spark-cluster", version = "spark-cluster 1.0", mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = "A real Spark cluster on this computer: a master, and workers")
class SparkCluster implements Callable<Integer> {
    static final List<String> ACTIONS = List.of("start", "stop", "status");

    @Parameters(arity = "0..1", paramLabel = "start|stop|status",
            showDefaultValue = Visibility.NEVER, description = "start a cluster in the folder "
            + ".spark, end it, or say what runs of it")
    String action = "";
    @Option(names = "--workers", description = "how many workers to start") int workers = 2;
    @Option(names = "--cores", description = "cores of each worker") int cores = 1;
    @Option(names = "--memory", description = "memory of each worker, such as 512m or 2g")
    String memory = "1g";
    @Option(names = "--web-ui", description = "with Spark's web pages, which all users of this "
            + "computer can read") boolean pages;
    @Spec CommandSpec spec;

    public Integer call() throws IOException {
        if (!ACTIONS.contains(action)) throw Tool.wrong(this, action.isEmpty()
                ? "Say one of start, stop and status"
                : "There is no %s; did you mean %s?"
                        .formatted(action, Steps.nearest(action, ACTIONS)));
        boolean start = action.equals("start");
        if (!start && !spec.commandLine().getParseResult().matchedOptions().isEmpty())
            throw Tool.wrong(this, "Only start takes options");
        if (workers < 1 || workers > 16) throw Tool.wrong(this, "--workers must be from 1 to 16");
        if (cores < 1 || cores > 64) throw Tool.wrong(this, "--cores must be from 1 to 64");
        var cluster = new Cluster(Tool.workshop(this).root());
        var answer = start ? cluster.start(new Plan(workers, cores, megabytes(), pages))
                : action.equals("stop") ? cluster.stop() : cluster.status();
        (answer.code() == 0 ? System.out : System.err).println(answer.text());
        return answer.code();
    }

    /** An executor of Spark does not start with less than some 450 MB. */
    int megabytes() {
        var amount = Pattern.compile("(\\d{1,6})([mg])").matcher(memory.toLowerCase());
        int megabytes = !amount.matches() ? 0
                : Integer.parseInt(amount.group(1)) * (amount.group(2).equals("g") ? 1024 : 1);
        if (megabytes < 512 || megabytes > 64 * 1024)
            throw Tool.wrong(this, "--memory must be from 512m to 64g");
        return megabytes;
    }

    void main(String[] args) {
        System.exit(Tool.run(this, args));
    }
}
