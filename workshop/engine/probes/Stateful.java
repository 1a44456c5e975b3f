package engine.probes;

import module java.base;
import engine.hooks.Hooks.After;
import engine.hooks.Hooks.Calls;
import engine.hooks.Hooks.Result;
import engine.hooks.Hooks.Wrap;

/**
 * Steps of a parallel stream that must know all elements, or many, before they give the next one:
 * what was done before such a step comes before what is done after it, by whomever.
 */
public final class Stateful {
    private static final String BARRIER = "barrier";

    private Stateful() {}

    @Calls(of = Stream.class, named = {"sorted", "distinct", "skip", "limit", "dropWhile",
            "takeWhile", "gather"})
    @interface OfMany {}

    @Wrap @OfMany public static Stream<?> before(Stream<?> stream) {
        var now = Session.now();
        return now == null || now.own == null || !stream.isParallel() ? stream
                : stream.peek(_ -> now.order.release(now.streams, BARRIER));
    }

    @After @OfMany public static Stream<?> after(@Result Stream<?> stream) {
        var now = Session.now();
        return now == null || now.own == null || !stream.isParallel() ? stream
                : stream.peek(_ -> now.order.acquire(now.streams, BARRIER));
    }
}
