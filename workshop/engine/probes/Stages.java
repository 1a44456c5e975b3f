package engine.probes;

import module java.base;
import engine.hooks.Hooks.After;
import engine.hooks.Hooks.Before;
import engine.hooks.Hooks.Calls;
import engine.hooks.Hooks.Harmless;
import engine.hooks.Hooks.Result;
import engine.hooks.Hooks.Wrap;

/** The stages of a CompletableFuture: each begins when the one before, or both, have ended. */
@Harmless(of = CompletableFuture.class, named = {"defaultExecutor", "delayedExecutor", "failed*",
        "newIncompleteFuture"}, why = "starts no task")
public final class Stages {
    @Calls(of = CompletionStage.class, named = {"then*", "handle*", "whenComplete*",
            "exceptionally*"})
    @interface OfOne {}

    @Calls(of = CompletionStage.class, named = {"thenCombine*", "thenAcceptBoth*", "runAfter*",
            "applyToEither*", "acceptEither*"})
    @interface OfTwo {}

    @Wrap @OfOne
    public static Function<Object, Object> stage(Object source, Function<Object, Object> function) {
        return Tasks.handed(null, function, it -> value ->
                it.around(() -> function.apply(value)), source);
    }

    @Wrap @OfOne
    public static BiFunction<Object, Object, Object> stage(Object source,
            BiFunction<Object, Object, Object> function) {
        return Tasks.handed(null, function, it -> (value, failure) ->
                it.around(() -> function.apply(value, failure)), source);
    }

    @Wrap @OfOne public static Consumer<Object> stage(Object source, Consumer<Object> action) {
        return Tasks.handed(null, action, it -> value ->
                it.around(() -> done(() -> action.accept(value))), source);
    }

    @Wrap @OfOne
    public static BiConsumer<Object, Object> stage(Object source,
            BiConsumer<Object, Object> action) {
        return Tasks.handed(null, action, it -> (value, failure) ->
                it.around(() -> done(() -> action.accept(value, failure))), source);
    }

    @Wrap @OfOne public static Runnable stage(Object source, Runnable action) {
        return Tasks.handed(null, action, it -> () -> it.around(() -> done(action)), source);
    }

    @Wrap @OfTwo
    public static BiFunction<Object, Object, Object> stage(Object source, CompletionStage<?> other,
            BiFunction<Object, Object, Object> function) {
        return Tasks.handed(null, function, it -> (one, two) ->
                it.around(() -> function.apply(one, two)), source, other);
    }

    @Wrap @OfTwo
    public static BiConsumer<Object, Object> stage(Object source, CompletionStage<?> other,
            BiConsumer<Object, Object> action) {
        return Tasks.handed(null, action, it -> (one, two) ->
                it.around(() -> done(() -> action.accept(one, two))), source, other);
    }

    @Wrap @OfTwo
    public static Function<Object, Object> stage(Object source, CompletionStage<?> other,
            Function<Object, Object> function) {
        return Tasks.handed(null, function, it -> value ->
                it.around(() -> function.apply(value)), source, other);
    }

    @Wrap @OfTwo
    public static Consumer<Object> stage(Object source, CompletionStage<?> other,
            Consumer<Object> action) {
        return Tasks.handed(null, action, it -> value ->
                it.around(() -> done(() -> action.accept(value))), source, other);
    }

    @Wrap @OfTwo
    public static Runnable stage(Object source, CompletionStage<?> other, Runnable action) {
        return Tasks.handed(null, action, it -> () -> it.around(() -> done(action)), source, other);
    }

    /** A thread that waits for the pool waits for these stages, too: after they are wrapped. */
    @Before @OfOne public static void runsIn(Object source, Object action, Executor pool) {
        Tasks.isIn(pool, action);
    }

    @Before @OfTwo
    public static void runsIn(Object source, CompletionStage<?> other, Object action,
            Executor pool) {
        Tasks.isIn(pool, action);
    }

    /** It becomes the end of a future that is there already. */
    @Wrap @Calls(of = CompletableFuture.class, named = "completeAsync")
    public static Supplier<?> completes(Object future, Supplier<Object> task) {
        var wrapped = Tasks.handed(null, task, it -> () -> it.around(task::get));
        Session.trace(now -> now.tasks.includes(future, wrapped));
        return wrapped;
    }

    private static Object done(Runnable action) {
        action.run();
        return null;
    }

    @After @OfOne
    public static void gives(Object source, Object action, @Result CompletionStage<?> stage) {
        Session.trace(now -> {
            if (!(action instanceof CompletionStage<?>)) now.tasks.link(stage, action);
            now.tasks.includes(stage, source);
        });
    }

    @After @OfTwo public static void gives(Object source, CompletionStage<?> other, Object action,
            @Result CompletionStage<?> stage) {
        Session.trace(now -> {
            now.tasks.link(stage, action);
            now.tasks.includes(stage, source, other);
        });
    }

    @After @Calls(of = CompletableFuture.class, named = {"allOf", "anyOf"})
    public static void gives(CompletableFuture<?>[] sources, @Result Object future) {
        Session.trace(now -> now.tasks.includes(future, (Object[]) sources));
    }

    @After @Calls(of = CompletableFuture.class, named = {"copy", "orTimeout", "completeOnTimeout",
            "minimalCompletionStage", "completeAsync"})
    @Calls(of = CompletionStage.class, named = "toCompletableFuture")
    public static void gives(Object source, @Result CompletionStage<?> stage) {
        if (stage != source) Session.trace(now -> now.tasks.includes(stage, source));
    }

    @Before @Calls(of = CompletableFuture.class, named = {"complete*", "obtrude*"})
    @Calls(of = ForkJoinTask.class, named = {"complete", "completeExceptionally",
            "quietlyComplete"})
    @Calls(of = FutureTask.class, named = "set*")
    @Calls(of = Future.class, named = "cancel")
    public static void completes(Object future) {
        Session.order(order -> order.release(future, "end"));
    }
}
