package engine.probes;

import module java.base;
import engine.hooks.Hooks.Before;
import engine.hooks.Hooks.Calls;
import engine.hooks.Hooks.Enter;
import engine.hooks.Hooks.Harmless;
import engine.hooks.Hooks.Leave;
import engine.hooks.Hooks.Result;
import engine.hooks.Hooks.Wrap;
import static engine.probes.Streams.inTurn;

/**
 * Parts of a parallel stream that take turns, whichever thread runs them: each knows what was done
 * in the turns before.
 */
@Harmless(of = Gatherer.class, named = {"andThen", "default*", "initializer", "of"},
        why = "runs nothing yet")
@Harmless(of = Gatherer.Integrator.class, named = {"integrate", "of", "ofGreedy"},
        why = "the learner's own")
@Harmless(of = Gatherer.Downstream.class, named = {"isRejecting", "push"},
        why = "within its stream")
@Harmless(of = Gatherers.class, named = {"windowFixed", "windowSliding"}, why = "runs nothing yet")
public final class Turns {
    private Turns() {}

    @Wrap @Calls(of = Stream.class, named = "forEachOrdered")
    public static Consumer<?> ordered(Object stream, Consumer<Object> action) {
        return value -> inTurn(action, () -> done(() -> action.accept(value)));
    }

    @Wrap @Calls(of = IntStream.class, named = "forEachOrdered")
    public static IntConsumer ordered(Object stream, IntConsumer action) {
        return value -> inTurn(action, () -> done(() -> action.accept(value)));
    }

    @Wrap @Calls(of = LongStream.class, named = "forEachOrdered")
    public static LongConsumer ordered(Object stream, LongConsumer action) {
        return value -> inTurn(action, () -> done(() -> action.accept(value)));
    }

    @Wrap @Calls(of = DoubleStream.class, named = "forEachOrdered")
    public static DoubleConsumer ordered(Object stream, DoubleConsumer action) {
        return value -> inTurn(action, () -> done(() -> action.accept(value)));
    }

    @Wrap @Calls(of = Gatherer.class, named = "ofSequential")
    public static Gatherer.Integrator<?, ?, ?> sequential(
            Gatherer.Integrator<Object, Object, Object> integrator) {
        return turning(integrator);
    }

    @Wrap @Calls(of = Gatherer.class, named = "ofSequential")
    public static Gatherer.Integrator<?, ?, ?> sequential(Supplier<?> state,
            Gatherer.Integrator<Object, Object, Object> integrator) {
        return turning(integrator);
    }

    @Leave @Calls(of = Gatherer.class, named = "integrator")
    public static Gatherer.Integrator<?, ?, ?> sequential(Object gatherer,
            @Result Gatherer.Integrator<Object, Object, Object> integrator) {
        return ((Gatherer<?, ?, ?>) gatherer).combiner() == Gatherer.defaultCombiner()
                ? turning(integrator) : integrator;
    }

    private static Gatherer.Integrator<?, ?, ?> turning(
            Gatherer.Integrator<Object, Object, Object> integrator) {
        Gatherer.Integrator<Object, Object, Object> turning = (state, element, downstream) ->
                inTurn(integrator, () -> integrator.integrate(state, element, downstream));
        return integrator instanceof Gatherer.Integrator.Greedy
                ? Gatherer.Integrator.<Object, Object, Object>ofGreedy(turning::integrate)
                : turning;
    }

    @Wrap @Calls(of = Gatherers.class, named = {"fold", "scan"})
    public static BiFunction<?, ?, ?> folds(Supplier<?> initial,
            BiFunction<Object, Object, Object> folder) {
        return (state, element) -> inTurn(folder, () -> folder.apply(state, element));
    }

    /** Each element is mapped by a thread of its own, for the thread of the stream. */
    @Wrap @Calls(of = Gatherers.class, named = "mapConcurrent")
    public static Function<?, ?> maps(int atOnce, Function<Object, Object> mapper) {
        var now = Session.now();
        if (now == null || !now.call.traced()) return mapper;
        now.order.release(mapper, "start");
        return value -> {
            now.order.acquire(mapper, "start");
            now.streams.joins();
            try {
                return mapper.apply(value);
            } finally {
                now.streams.tells();
            }
        };
    }

    /** It locks each container while the collector adds to it. */
    @Wrap @Calls(of = Collectors.class, named = "groupingByConcurrent")
    public static Collector<?, ?, ?> groups(Function<?, ?> classifier,
            Collector<Object, Object, Object> each) {
        return turning(each);
    }

    @Wrap @Calls(of = Collectors.class, named = "groupingByConcurrent")
    public static Collector<?, ?, ?> groups(Function<?, ?> classifier, Supplier<?> map,
            Collector<Object, Object, Object> each) {
        return turning(each);
    }

    private static Collector<?, ?, ?> turning(Collector<Object, Object, Object> each) {
        if (each == null || each.characteristics().contains(Collector.Characteristics.CONCURRENT))
            return each;
        var accumulator = each.accumulator();
        return Collector.of(each.supplier(), (container, element) -> inTurn(container, () ->
                done(() -> accumulator.accept(container, element))), each.combiner(),
                each.finisher(),
                each.characteristics().toArray(Collector.Characteristics[]::new));
    }

    private static Object done(Runnable action) {
        action.run();
        return null;
    }

    @Calls(of = Spliterator.class, named = {"tryAdvance", "trySplit", "forEachRemaining",
            "estimateSize", "getExactSizeIfKnown"})
    @Calls(of = Iterator.class, named = {"next", "hasNext"})
    @interface OfSource {}

    @Enter @OfSource public static void enters(Object source) {
        Session.order(order -> order.acquire(source, "turn"));
    }

    @Leave @OfSource public static void leaves(Object source) {
        Session.order(order -> order.release(source, "turn"));
    }

    @Calls(of = CountedCompleter.class, named = {"onCompletion", "onExceptionalCompletion"})
    @interface OfCompletion {}

    /** The last of the children to complete calls it. */
    @Enter @OfCompletion public static void completes(Object completer) {
        Session.order(order -> order.acquire(completer, "complete"));
    }

    @Leave @OfCompletion public static void completed(Object completer) {
        completing(completer); // what it has done itself is known to those who wait for it
    }

    @Before @Calls(of = CountedCompleter.class, named = {"tryComplete", "propagateCompletion",
            "complete", "quietlyCompleteRoot", "addToPendingCount", "compareAndSetPendingCount",
            "decrementPendingCountUnlessZero", "firstComplete", "nextComplete"})
    public static void completing(Object completer) {
        for (var each = (CountedCompleter<?>) completer; each != null;
                each = each.getCompleter()) {
            var one = each;
            Session.order(order -> {
                order.release(one, "complete");
                order.release(one, "end");
            });
        }
    }
}
