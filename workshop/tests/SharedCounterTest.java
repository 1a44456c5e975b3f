import module java.base;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import static org.junit.jupiter.api.Assertions.*;

/** The race that one can see: the orders by hand, and what real threads lose. */
class SharedCounterTest {
    static final String EXERCISE = "exercises/shared-counter.java";
    static final String SOLUTION = "solutions/shared-counter.java";

    @Test void everyOrderIsPlayedStepByStep() throws Exception {
        var orders = orders("", 3, 3).toList();
        assertEquals(20, orders.size());
        for (var order : orders) {
            var played = Project.script(EXERCISE).answer("--order", order);
            assertEquals(new Project.Result(0, played(order), ""), played);
            ScriptTest.assertReadable(played.out());
        }
    }

    /** All orders of so many letters A and B. */
    static Stream<String> orders(String begun, int a, int b) {
        return a + b == 0 ? Stream.of(begun) : Stream.concat(
                a == 0 ? Stream.of() : orders(begun + "A", a - 1, b),
                b == 0 ? Stream.of() : orders(begun + "B", a, b - 1));
    }

    /** What is to be printed: in the column of A up to the count, and in that of B beyond it. */
    static String played(String order) {
        var out = new StringBuilder("A         count  B\n");
        int count = 0;
        var own = new TreeMap<Character, Deque<Integer>>();
        for (char thread : order.toCharArray()) {
            var mine = own.computeIfAbsent(thread, _ -> new ArrayDeque<>());
            mine.add(mine.isEmpty() ? count : mine.peekFirst() + 1);
            if (mine.size() == 3) count = mine.peekLast();
            var step = List.of("reads ", "adds: ", "writes ").get(mine.size() - 1)
                    + mine.peekLast();
            out.append((thread == 'A' ? "%-8s  %5d" : "%2$15d  %1$s").formatted(step, count))
                    .append('\n');
        }
        return out.append("The count is ").append(count).append('\n').toString();
    }

    @ParameterizedTest
    @CsvSource({"AAABBB, 2", "BBBAAA, 2", "ABABAB, 1", "AABBBA, 1", "BAABBA, 1"})
    void onlyOneAfterTheOtherIsRight(String order, int count) throws Exception {
        assertTrue(Project.script(EXERCISE).answer("--order", order).out()
                .endsWith("\nThe count is " + count + "\n"));
    }

    @Test void anotherOrderGetsOneSentence() throws Exception {
        for (var order : List.of("", "A", "ABAB", "AAAABB", "ABABABA", "ababab", "ABCABC",
                "AAABBB ")) {
            var answer = Project.script(EXERCISE).answer("--order=" + order);
            assertEquals(2, answer.status(), order);
            assertEquals("", answer.out());
            assertTrue(answer.err().startsWith("--order must be three A and three B"),
                    answer.err());
        }
        assertTrue(Project.script(EXERCISE).answer("--order").err()
                .startsWith("Missing required parameter for option '--order'"));
    }

    @Test void allOrdersAreListedWithTheirCounts() throws Exception {
        var out = Project.script(EXERCISE).run("-n", "1000").out();
        var listed = Pattern.compile("([AB]{6}): (\\d)").matcher(out).results()
                .map(order -> order.group(1) + order.group(2)).toList();
        assertEquals(orders("", 3, 3).map(order ->
                order + (order.equals("AAABBB") || order.equals("BBBAAA") ? 2 : 1)).toList(),
                listed);
        assertTrue(out.contains("\n2 of 20 orders count to 2\n"), out);
    }

    /** As it is run by learners: some ways never lose, and with yield many are lost. */
    @ParameterizedTest @ValueSource(strings = {EXERCISE, SOLUTION})
    void rightWaysLoseNothingAndYieldLosesMuch(String file) throws Exception {
        var out = Project.script(file).run("-t", "2").out();
        ScriptTest.assertReadable(out);
        var names = new ArrayList<String>();
        var rows = new HashMap<String, List<String>>();
        for (var row : Pattern.compile("(?m)^(.{16})  +(\\d+)/10 .* (\\S+)$").matcher(out)
                .results().toList()) {
            names.add(row.group(1).strip());
            rows.put(names.getLast(), List.of(row.group(2), row.group(3)));
        }
        var all = List.of("plain", "yield", "volatile", "synchronized", "AtomicLong",
                "LongAdder", "a counter a task");
        assertEquals(all, names.stream().filter(all::contains).toList());
        assertTrue(file.equals(SOLUTION) || names.equals(all), out);
        for (var right : List.of("synchronized", "AtomicLong", "LongAdder", "a counter a task"))
            assertEquals(List.of("10", "0"), rows.get(right), out);
        assertLosesMuch(rows.get("yield"), out);
        if (file.equals(SOLUTION)) {
            assertEquals(List.of("10", "0"), rows.get("yield in a lock"), out);
            assertLosesMuch(rows.get("get, yield, set"), out);
        }
    }

    static void assertLosesMuch(List<String> row, String out) {
        assertNotEquals("10", row.getFirst(), out);
        assertTrue(row.getLast().matches("[1-9]\\d?\\.\\d\\d%"), out);
    }
}
