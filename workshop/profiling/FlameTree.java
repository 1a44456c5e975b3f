package profiling;

import module java.base;
import profiling.Recorded.Sample;

/**
 * A flame graph as text: callers above what they call. Of the libraries only those methods are
 * shown that the script itself calls.
 */
final class FlameTree {
    /** A method that was called by the one above it. */
    private static final class Node {
        final String name;
        final int depth;
        int samples;
        final Map<String, Node> callees = new LinkedHashMap<>();

        Node(String name, int depth) {
            this.name = name;
            this.depth = depth;
        }
    }

    private static final double SMALLEST = 0.01;
    private static final int DEEPEST = 16;

    private FlameTree() {}

    /** At most so many lines, those with the most samples. */
    static List<String> lines(List<Sample> samples, int most, Style style) {
        var root = new Node("all", -1);
        for (var sample : samples) {
            var node = root;
            node.samples++;
            for (var name : path(sample)) {
                int depth = node.depth + 1;
                if (depth > DEEPEST) break;
                node = node.callees.computeIfAbsent(name, _ -> new Node(name, depth));
                node.samples++;
            }
        }
        var lines = new ArrayList<String>();
        add(root, chosen(root, most), root.samples, style, lines);
        return lines;
    }

    /** From the thread to what was running in it, without what says nothing. */
    static List<String> path(Sample sample) {
        var names = new ArrayList<String>(List.of(sample.thread()));
        var stack = sample.stack().reversed();
        if (stack.stream().noneMatch(Frame::own)) {
            if (!stack.isEmpty()) names.add(stack.getLast().name());
            return names;
        }
        Frame before = null, own = null;
        for (var frame : stack.subList(stack.indexOf(sample.stack().reversed().stream()
                .filter(Frame::own).findFirst().orElseThrow()), stack.size())) {
            boolean calledByOwn = before != null && before.own();
            if (frame.own() && frame.sameMethod(own)) // recursion, by way of a library or not
                while (!names.getLast().equals(own.name())) names.removeLast();
            else if (frame.own() || calledByOwn) names.add(frame.name());
            if (frame.own()) own = frame;
            before = frame;
        }
        return names;
    }

    /** The largest ones, for which the callers are always large enough. */
    private static Set<Node> chosen(Node root, int most) {
        var chosen = new HashSet<Node>();
        var next = new PriorityQueue<Node>(Comparator.comparingInt((Node node) -> -node.samples)
                .thenComparing(node -> node.name));
        next.addAll(root.callees.values());
        while (chosen.size() < most && !next.isEmpty()) {
            var node = next.poll();
            if (node.samples < SMALLEST * root.samples) break;
            chosen.add(node);
            next.addAll(node.callees.values());
        }
        return chosen;
    }

    private static void add(Node node, Set<Node> chosen, int all, Style style,
            List<String> lines) {
        node.callees.values().stream().filter(chosen::contains)
                .sorted(Comparator.comparingInt((Node callee) -> -callee.samples)
                .thenComparing(callee -> callee.name)).forEach(callee -> {
            lines.add(style.row((double) callee.samples / all,
                    "  ".repeat(callee.depth) + callee.name));
            add(callee, chosen, all, style, lines);
        });
    }
}
