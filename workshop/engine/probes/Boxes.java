package engine.probes;

import module java.base;
import engine.evidence.Line;
import engine.hooks.Hooks.After;
import engine.hooks.Hooks.Before;
import engine.hooks.Hooks.Calls;
import engine.hooks.Hooks.Result;
import engine.hooks.Hooks.Wrap;

/** What the elements of a stream go into: collections of the JDK, and objects that make it slow. */
public final class Boxes {
    private Boxes() {}

    // Objects of the JDK as consumers: their changes are seen here

    @Wrap @Calls(of = Stream.class, named = {"forEach", "peek"})
    public static Consumer<?> consumes(Object stream, Consumer<Object> consumer, Line line) {
        return isOfTheJdk(consumer) ? value -> {
            Memory.changes(consumer, line);
            consumer.accept(value);
            Overwriting.changed(consumer);
        } : consumer;
    }

    @Wrap @Calls(of = IntStream.class, named = {"forEach", "peek"})
    public static IntConsumer consumes(Object stream, IntConsumer consumer, Line line) {
        return isOfTheJdk(consumer) ? value -> {
            Memory.changes(consumer, line);
            consumer.accept(value);
            Overwriting.changed(consumer);
        } : consumer;
    }

    @Wrap @Calls(of = LongStream.class, named = {"forEach", "peek"})
    public static LongConsumer consumes(Object stream, LongConsumer consumer, Line line) {
        return isOfTheJdk(consumer) ? value -> {
            Memory.changes(consumer, line);
            consumer.accept(value);
            Overwriting.changed(consumer);
        } : consumer;
    }

    @Wrap @Calls(of = DoubleStream.class, named = {"forEach", "peek"})
    public static DoubleConsumer consumes(Object stream, DoubleConsumer consumer, Line line) {
        return isOfTheJdk(consumer) ? value -> {
            Memory.changes(consumer, line);
            consumer.accept(value);
            Overwriting.changed(consumer);
        } : consumer;
    }

    private static boolean isOfTheJdk(Object consumer) {
        return consumer != null && !consumer.getClass().isHidden()
                && consumer.getClass().getPackageName().equals("java.util");
    }

    // What is slow

    @Before @Calls(of = {Integer.class, Long.class, Double.class, Boolean.class}, named = "valueOf")
    public static void boxes() {
        Session.see(now -> now.streams.boxed.increment());
    }

    @After @Calls(of = {IntStream.class, LongStream.class, DoubleStream.class},
            named = {"boxed", "mapToObj"})
    public static Stream<?> boxes(Object stream, @Result Stream<?> objects) {
        return boxes(objects);
    }

    @After @Calls(of = Stream.class, named = "generate")
    public static Stream<?> boxes(@Result Stream<?> objects) {
        return objects.peek(_ -> Session.see(now -> now.streams.objects.increment()));
    }

    @After @Calls(of = Stream.class, named = "iterate")
    public static Stream<?> iterates(@Result Stream<?> stream) {
        return stream.peek(_ -> iterated());
    }

    @After @Calls(of = IntStream.class, named = "iterate")
    public static IntStream iterates(@Result IntStream stream) {
        return stream.peek(_ -> iterated());
    }

    @After @Calls(of = LongStream.class, named = "iterate")
    public static LongStream iterates(@Result LongStream stream) {
        return stream.peek(_ -> iterated());
    }

    @After @Calls(of = DoubleStream.class, named = "iterate")
    public static DoubleStream iterates(@Result DoubleStream stream) {
        return stream.peek(_ -> iterated());
    }

    private static void iterated() {
        Session.see(now -> now.streams.iterated.increment());
    }
}
