package timeline;

import module java.base;
import engine.answer.Contract;
import engine.evidence.Call;
import engine.evidence.Cores;
import engine.probes.Session;
import engine.verdict.Expectation;
import java.lang.reflect.InvocationTargetException;

/**
 * The main class of a JVM in which a step's method is called on one thread, and on several. What
 * computes is called some times before, until it is compiled, and then several times in turn; what
 * sleeps needs no warm-up, and takes as long each time.
 */
public final class Method {
    /** How a method may tell how many threads, or shares, it is to have. */
    private static final Set<String> THREADS = Set.of("threads", "workers", "shares");
    /** How long the method on one thread lasts, about, in s. */
    private static final double SECONDS = 0.4;
    private static final int WARM_UPS = 4, MOST_WARM_UPS = 12, ROUNDS = 5;
    private static final long FIRST = 100_000, MOST = 10_000_000_000L;
    /** Where tasks sleep, no core is needed. */
    private static final int SLEEPERS = 2;

    private final Expectation expectation;
    private final java.lang.reflect.Method method;

    private Method(Expectation expectation, java.lang.reflect.Method method) {
        this.expectation = expectation;
        this.method = method;
    }

    /** Whether it is told how many threads to use. */
    static boolean isParallel(Expectation expectation) {
        var contract = expectation.contract();
        return contract.names().stream().anyMatch(THREADS::contains)
                && !contract.parameters().contains(Cores.class);
    }

    /** Its class, the class of what is expected of it, and how many threads; 0 for a good many. */
    public static void main(String[] arguments) throws Exception {
        var expectation = (Expectation) Class.forName(arguments[1]).getConstructor().newInstance();
        var contract = expectation.contract();
        var method = Class.forName(arguments[0]).getDeclaredMethod(contract.method(),
                contract.parameters().toArray(Class<?>[]::new));
        method.setAccessible(true);
        try {
            new Method(expectation, method).call(Integer.parseInt(arguments[2]));
        } catch (InvocationTargetException e) {
            System.err.println("%s failed: %s".formatted(contract.method(), e.getCause()));
            System.exit(1);
        }
    }

    private void call(int threads) throws Exception {
        var intervals = Session.ofThisJvm().intervals();
        intervals.part(null);
        var calls = calls(threads);
        for (int round = 0; round < (isTimed() ? ROUNDS : 1); round++)
            for (var call : calls) {
                intervals.part(title(call));
                invoke(call);
                intervals.part(null);
            }
    }

    /** Whether it computes; else its tasks only sleep. */
    private boolean isTimed() {
        return !expectation.timed(1, FIRST).isEmpty();
    }

    private double invoke(Call call) throws Exception {
        long start = System.nanoTime();
        method.invoke(null, call.arguments().toArray());
        return (System.nanoTime() - start) / 1e9;
    }

    /** On one thread, and on several. */
    private List<Call> calls(int asked) throws Exception {
        if (!isTimed()) {
            int several = asked > 0 ? asked : SLEEPERS;
            return List.of(sleeping(1), sleeping(several));
        }
        int several = asked > 0 ? asked
                : Math.max(2, Runtime.getRuntime().availableProcessors());
        long size = FIRST;
        for (int run = 0; run < MOST_WARM_UPS; run++) {
            double seconds = 0;
            for (var call : expectation.timed(several, size).reversed()) seconds = invoke(call);
            if (run >= WARM_UPS && seconds > SECONDS / 2) break;
            size = Math.clamp(new BigDecimal(size * Math.clamp(SECONDS / seconds, 0.1, 10))
                    .round(new MathContext(1)).longValue(), FIRST / 10, MOST);
        }
        return expectation.timed(several, size);
    }

    /** The first of the calls that check makes, with so many threads. */
    private Call sleeping(int threads) {
        var first = expectation.calls().getFirst();
        var arguments = new ArrayList<Serializable>(first.arguments());
        int place = IntStream.range(0, arguments.size()).filter(i ->
                THREADS.contains(expectation.contract().names().get(i))).findFirst().orElseThrow();
        arguments.set(place, threads);
        return new Call(arguments, first.schedule(), first.begin(), false);
    }

    private String title(Call call) {
        Contract contract = expectation.contract();
        return contract.method() + IntStream.range(0, call.arguments().size())
                .mapToObj(i -> contract.names().get(i) + switch (call.arguments().get(i)) {
                    case Long number -> String.format(Locale.ROOT, " %,d", number);
                    case double[] values -> String.format(Locale.ROOT, "[%,d]", values.length);
                    case Serializable other -> " " + other;
                }).collect(Collectors.joining(", ", "(", ")"));
    }
}
