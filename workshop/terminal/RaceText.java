package terminal;

import module java.base;
import engine.evidence.Event;
import engine.verdict.Demonstration;

/**
 * A race that was made to happen, in at most six lines: what came of it, and the two threads side
 * by side, each step of theirs in a column of its own.
 */
public record RaceText(Demonstration shown, int width) {
    private static final int GAP = 3, FEWEST_DECIMALS = 4, MOST_DECIMALS = 16;

    /** A paragraph, a picture of few rows, and a sentence. */
    public String text() {
        if (shown.events().getFirst().does().equals("returns"))
            return Layout.wrapped("", ("Once with the first task first and once with the last one "
                    + "first, it returned %s.").formatted(difference(shown.expected(),
                    shown.returned()).replace(" instead of ", " and ")), width);
        return Layout.wrapped("", ending(), width) + steps() + Layout.wrapped("", gone(), width);
    }

    private String ending() {
        if (shown.isHarmless()) return "One update overwritten on purpose, and nothing was lost "
                + "this way: it returned %s all the same.".formatted(brief(shown.returned()));
        if (shown.isFailure()) return "One update lost on purpose: it %s instead of returning %s."
                .formatted(shown.returned(), brief(shown.expected()));
        return "One update lost on purpose: it returned " 
                + difference(shown.returned(), shown.expected()) + ".";
    }

    private static String difference(Object returned, Object expected) {
        if (returned instanceof Double one && expected instanceof Double other)
            return decimals(one, other);
        if (returned instanceof List<?> one && expected instanceof List<?> other
                && !(isShort(one) && isShort(other))) {
            if (one.size() != other.size())
                return "%,d values instead of %,d".formatted(one.size(), other.size());
            int index = Arrays.mismatch(one.toArray(), other.toArray());
            return difference(one.get(index), other.get(index)) + " at index " + index;
        }
        return "%s instead of %s".formatted(brief(returned), brief(expected));
    }

    /** As many decimals as it takes to see a difference. */
    private static String decimals(double one, double other) {
        for (int decimals = FEWEST_DECIMALS; decimals < MOST_DECIMALS; decimals++) {
            var format = "%." + decimals + "f";
            if (!format.formatted(one).equals(format.formatted(other)))
                return (format + " instead of " + format).formatted(one, other);
        }
        return one + " instead of " + other;
    }

    private static boolean isShort(List<?> values) {
        return values.toString().length() <= 30;
    }

    private static String brief(Object value) {
        return switch (value) {
            case Double number -> "%.4f".formatted(number);
            case List<?> values when !isShort(values) -> "%,d values".formatted(values.size());
            case null -> "null";
            default -> value.toString().length() <= 30 ? value.toString()
                    : value.toString().substring(0, 27) + "...";
        };
    }

    // The steps

    private static String step(Event event) {
        return event.does() + " " + (isWhole(event) ? "%,d".formatted(whole(event))
                : event.value() instanceof BigInteger number ? "%,d".formatted(number)
                : brief(event.value()));
    }

    private static String where(Event event) {
        return "line " + event.line().number();
    }

    private String steps() {
        var events = shown.events();
        var names = events.stream().map(Event::thread).distinct().toList();
        var variable = events.getLast().variable();
        int first = Stream.concat(names.stream(), Stream.of(variable)).mapToInt(String::length)
                .max().orElseThrow() + GAP;
        var rows = new ArrayList<>(List.of(new StringBuilder(padded(variable, first))));
        for (var name : names) rows.add(new StringBuilder(padded(name, first)));
        for (var event : events) {
            int column = Math.max(step(event).length(), where(event).length()) + GAP;
            rows.getFirst().append(padded(where(event), column));
            for (var name : names) rows.get(1 + names.indexOf(name)).append(
                    padded(event.thread().equals(name) ? step(event) : "", column));
        }
        var lines = rows.stream().map(row -> row.toString().stripTrailing()).toList();
        if (lines.stream().allMatch(line -> line.length() <= width))
            return String.join("\n", lines) + "\n";
        return events.stream().map(event -> Layout.wrapped("", "%s %s (%s)".formatted(
                event.thread(), step(event), where(event)), width)).collect(Collectors.joining());
    }

    private static String padded(String text, int length) {
        return text + " ".repeat(Math.max(0, length - text.length()));
    }

    /** The last step of one thread shows that a write is lost: that of the other, or its own. */
    private String gone() {
        var events = shown.events();
        var last = events.getLast();
        var lost = last.does().equals("reads") ? events.getFirst()
                : events.get(events.size() - 2);
        var read = events.stream().filter(event -> event.thread().equals(lost.thread())
                && event.does().equals("reads")).findFirst();
        if (lost != events.getFirst() && read.isPresent() && isWhole(read.get())
                && isWhole(lost)) {
            long more = whole(lost) - whole(read.get());
            if (more > 0) return "What %s has added is gone: %,d.".formatted(lost.thread(), more);
        }
        return (shown.isHarmless() ? "What %s has written is overwritten."
                : "What %s has written is gone.").formatted(lost.thread());
    }

    private static boolean isWhole(Event event) {
        return switch (event.value()) {
            case Long _, Integer _ -> true;
            case Double number -> number == Math.rint(number) && Math.abs(number) < 1e15;
            default -> false;
        };
    }

    private static long whole(Event event) {
        return ((Number) event.value()).longValue();
    }
}
