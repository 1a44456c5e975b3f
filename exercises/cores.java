///usr/bin/env jbang "$0" "$@" ; exit $?
//DESCRIPTION How many cores do you have, and what does Java make of them?
//JAVA 25+
//DEPS info.picocli:picocli:4.7.7

import module java.base;
import module jdk.management;
import com.sun.management.OperatingSystemMXBean;
import picocli.CommandLine;
import picocli.CommandLine.Command;

// Prints what this JVM knows of the machine. More computing threads than processors gain nothing.
// To find out: which lines change in a JVM that is told another number of processors? Guess, then
//     ./jbangw -R=-XX:ActiveProcessorCount=1 cores
@Command(name = "cores", version = "cores 1.0", mixinStandardHelpOptions = true,
        description = "How many cores do you have, and what does Java make of them?")
class Cores implements Callable<Integer> {
    public Integer call() throws Exception {
        var machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        System.out.printf(Locale.ROOT, """
                processors   %7d      that this JVM may use
                common pool  %7d      workers for parallel streams; the caller works too
                memory       %7.1f GiB  in this machine
                heap         %7.1f GiB  of it for Java objects, at most
                collector    %s
                """, Runtime.getRuntime().availableProcessors(),
                ForkJoinPool.getCommonPoolParallelism(),
                machine.getTotalMemorySize() / 0x1p30, Runtime.getRuntime().maxMemory() / 0x1p30,
                ManagementFactory.getGarbageCollectorMXBeans().getFirst().getName());
        return 0;
    }

    void main(String[] args) {
        System.exit(new CommandLine(this).execute(args));
    }
}
