package engine.probes;

import module java.base;
import engine.hooks.Hooks.Calls;
import engine.hooks.Hooks.Harmless;
import engine.hooks.Hooks.Leave;
import engine.hooks.Hooks.Result;
import engine.hooks.Hooks.Wrap;

/** What combines or finishes results: it knows all that those who take part in the stream did. */
@Harmless(of = Collector.class, named = {"accumulator", "characteristics", "supplier"},
        why = "the learner's own")
@Harmless(of = Collectors.class, named = {"averaging*", "counting", "filtering", "flatMapping",
        "groupingBy*", "joining", "mapping", "maxBy", "minBy", "partitioningBy", "summarizing*",
        "summing*", "to*"}, why = "orders by itself")
public final class Combiners {
    private Combiners() {}

    @Wrap @Calls(of = Stream.class, named = "reduce")
    public static BinaryOperator<?> combines(Object stream, BinaryOperator<Object> combiner) {
        return combining(combiner);
    }

    @Wrap @Calls(of = Stream.class, named = "reduce")
    public static BinaryOperator<?> combines(Object stream, Object identity,
            BinaryOperator<Object> combiner) {
        return combining(combiner);
    }

    @Wrap @Calls(of = Stream.class, named = "reduce")
    public static BinaryOperator<?> combines(Object stream, Object identity,
            BiFunction<?, ?, ?> accumulator, BinaryOperator<Object> combiner) {
        return combining(combiner);
    }

    @Wrap @Calls(of = {Stream.class, IntStream.class, LongStream.class, DoubleStream.class},
            named = "collect")
    public static BiConsumer<?, ?> combines(Object stream, Supplier<?> supplier,
            Object accumulator, BiConsumer<Object, Object> combiner) {
        return combiner == null ? null : (one, other) -> {
            joined();
            combiner.accept(one, other);
        };
    }

    @Wrap @Calls(of = {Collector.class, Gatherer.class}, named = "of")
    public static BinaryOperator<?> combines(Supplier<?> supplier, Object accumulator,
            BinaryOperator<Object> combiner) {
        return combiner == Gatherer.defaultCombiner() ? combiner : combining(combiner);
    }

    @Wrap @Calls(of = Collectors.class, named = {"reducing", "to*Map"})
    public static BinaryOperator<?> combines(Function<?, ?> one, Function<?, ?> other,
            BinaryOperator<Object> combiner) {
        return combining(combiner);
    }

    @Wrap @Calls(of = Collectors.class, named = "reducing")
    public static BinaryOperator<?> combinesFrom(Object identity,
            BinaryOperator<Object> combiner) {
        return combining(combiner);
    }

    @Leave @Calls(of = {Collector.class, Gatherer.class}, named = "combiner")
    public static BinaryOperator<?> gives(Object collector,
            @Result BinaryOperator<Object> combiner) {
        return combiner == Gatherer.defaultCombiner() ? combiner : combining(combiner);
    }

    @Wrap @Calls(of = Collectors.class, named = "reducing")
    public static BinaryOperator<?> combinesFrom(BinaryOperator<Object> combiner) {
        return combining(combiner);
    }

    @Wrap @Calls(of = Collectors.class, named = "reducing")
    public static BinaryOperator<?> combinesFrom(Object identity, Function<?, ?> mapper,
            BinaryOperator<Object> combiner) {
        return combining(combiner);
    }

    @Wrap @Calls(of = ConcurrentHashMap.class,
            named = {"reduceKeys", "reduceValues", "reduceEntries"})
    public static BiFunction<?, ?, ?> combines(Object map, long threshold,
            BiFunction<Object, Object, Object> reducer) {
        return combining(reducer);
    }

    @Wrap @Calls(of = ConcurrentHashMap.class,
            named = {"reduce", "reduceKeys", "reduceValues", "reduceEntries"})
    public static BiFunction<?, ?, ?> combines(Object map, long threshold, Object transformer,
            BiFunction<Object, Object, Object> reducer) {
        return combining(reducer);
    }

    private static BinaryOperator<?> combining(BinaryOperator<Object> combiner) {
        return combiner == null ? null : (one, other) -> {
            joined();
            return combiner.apply(one, other);
        };
    }

    private static BiFunction<?, ?, ?> combining(BiFunction<Object, Object, Object> combiner) {
        return combiner == null ? null : (one, other) -> {
            joined();
            return combiner.apply(one, other);
        };
    }

    private static void joined() {
        Session.trace(now -> now.streams.learns());
    }

    // What is done once all is combined

    @Wrap @Calls(of = Collector.class, named = "of")
    public static Function<?, ?> finishes(Supplier<?> supplier, Object accumulator,
            Object combiner, Function<Object, Object> finisher) {
        return finishing(finisher);
    }

    @Wrap @Calls(of = Collectors.class, named = "collectingAndThen")
    public static Function<?, ?> finishes(Collector<?, ?, ?> before,
            Function<Object, Object> finisher) {
        return finishing(finisher);
    }

    @Wrap @Calls(of = Collectors.class, named = "teeing")
    public static BiFunction<?, ?, ?> finishes(Collector<?, ?, ?> one, Collector<?, ?, ?> other,
            BiFunction<Object, Object, Object> merger) {
        return combining(merger);
    }

    @Leave @Calls(of = Collector.class, named = "finisher")
    public static Function<?, ?> finishes(Object collector,
            @Result Function<Object, Object> finisher) {
        return finishing(finisher);
    }

    private static Function<?, ?> finishing(Function<Object, Object> finisher) {
        return finisher == null ? null : result -> {
            joined();
            return finisher.apply(result);
        };
    }

    @Wrap @Calls(of = Gatherer.class, named = "of")
    public static BiConsumer<?, ?> finishes(Supplier<?> initial, Object integrator,
            Object combiner, BiConsumer<Object, Object> finisher) {
        return finishing(finisher);
    }

    @Wrap @Calls(of = Gatherer.class, named = "ofSequential")
    public static BiConsumer<?, ?> finishes(Supplier<?> initial, Object integrator,
            BiConsumer<Object, Object> finisher) {
        return finishing(finisher);
    }

    @Wrap @Calls(of = Gatherer.class, named = {"of", "ofSequential"})
    public static BiConsumer<?, ?> finishes(Gatherer.Integrator<?, ?, ?> integrator,
            BiConsumer<Object, Object> finisher) {
        return finishing(finisher);
    }

    @Leave @Calls(of = Gatherer.class, named = "finisher")
    public static BiConsumer<?, ?> finishes(Object gatherer,
            @Result BiConsumer<Object, Object> finisher) {
        return finishing(finisher);
    }

    private static BiConsumer<?, ?> finishing(BiConsumer<Object, Object> finisher) {
        if (finisher == null || finisher == (Object) Gatherer.defaultFinisher()) return finisher;
        return (state, downstream) -> {
            joined();
            finisher.accept(state, downstream);
        };
    }
}
