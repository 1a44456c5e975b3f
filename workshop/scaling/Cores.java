package scaling;

import module java.base;

/**
 * So many of the machine's cores for another program, by taskset, where there is that: a JVM that
 * is only told that it has one processor still works with two threads, one of the common pool and
 * the one that hands over to it.
 */
public final class Cores {
    private static final Path STATUS = Path.of("/proc/self/status"),
            CPUS = Path.of("/sys/devices/system/cpu");
    private static final Pattern ALLOWED = Pattern.compile("(?m)^Cpus_allowed_list:\\s*(\\S+)$");

    private Cores() {}

    /** What comes before a command, so that it runs on so many; empty if that cannot be had. */
    public static List<String> command(int number) {
        try {
            var order = order();
            return number > order.size() || !isThere() ? List.of()
                    : List.of("taskset", "-c", order.stream().limit(number).map(String::valueOf)
                    .collect(Collectors.joining(",")));
        } catch (IOException e) {
            return List.of();
        }
    }

    private static boolean isThere() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "taskset")));
    }

    /** Those that this process may use: one of each core first, as the system would use them. */
    private static List<Integer> order() throws IOException {
        var found = ALLOWED.matcher(Files.readString(STATUS));
        var allowed = found.find() ? numbers(found.group(1)) : List.<Integer>of();
        var seen = new HashMap<String, Integer>();
        var halves = new HashMap<Integer, Integer>();
        for (int cpu : allowed) {
            var siblings = CPUS.resolve("cpu" + cpu, "topology", "thread_siblings_list");
            var core = Files.exists(siblings) ? Files.readString(siblings) : "" + cpu;
            halves.put(cpu, seen.merge(core, 1, Integer::sum));
        }
        return allowed.stream().sorted(Comparator.comparing(halves::get)).toList();
    }

    /** As the kernel writes them: 0-3,8. */
    public static List<Integer> numbers(String list) {
        return Stream.of(list.split(",")).map(range -> range.split("-")).flatMap(ends ->
                IntStream.rangeClosed(Integer.parseInt(ends[0]),
                Integer.parseInt(ends[ends.length - 1])).boxed()).toList();
    }
}
