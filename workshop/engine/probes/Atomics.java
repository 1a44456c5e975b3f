package engine.probes;

import module java.base;
import engine.evidence.Line;
import engine.hooks.Hooks.After;
import engine.hooks.Hooks.At;
import engine.hooks.Hooks.Before;
import engine.hooks.Hooks.Calls;
import engine.hooks.Hooks.Following;
import engine.hooks.Hooks.Harmless;
import engine.hooks.Hooks.Result;
import engine.hooks.Hooks.Spot;
import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.*;

/**
 * Volatile and atomic variables. A thread that reads one knows what was done before it was written:
 * so flags, turns and home-made locks are no races. To set one to what follows from its old value
 * is, though.
 */
@Harmless(of = {AtomicIntegerArray.class, AtomicLongArray.class, AtomicReferenceArray.class},
        named = "length", why = "reads no element")
@Harmless(of = {AtomicIntegerFieldUpdater.class, AtomicLongFieldUpdater.class,
        AtomicReferenceFieldUpdater.class}, named = "newUpdater", why = "reads no variable")
@Harmless(of = VarHandle.class, named = {"accessModeType", "coordinateTypes", "describeConstable",
        "hasInvoke*", "isAccessModeSupported", "varType", "withInvoke*"}, why = "reads no variable")
public final class Atomics {
    @Calls(of = {AtomicBoolean.class, AtomicInteger.class, AtomicLong.class, AtomicReference.class,
            AtomicIntegerArray.class, AtomicLongArray.class, AtomicReferenceArray.class,
            AtomicStampedReference.class, AtomicMarkableReference.class,
            AtomicIntegerFieldUpdater.class, AtomicLongFieldUpdater.class,
            AtomicReferenceFieldUpdater.class, VarHandle.class},
            named = {"get", "getPlain", "getOpaque", "getAcquire", "getVolatile", "getReference",
            "getStamp", "isMarked"})
    @Calls(of = {AtomicInteger.class, AtomicLong.class}, named = "*Value")
    @Calls(of = ForkJoinTask.class, named = "getForkJoinTaskTag")
    @Calls(of = {LongAdder.class, DoubleAdder.class}, named = {"sum*", "reset", "*Value"})
    @Calls(of = {LongAccumulator.class, DoubleAccumulator.class},
            named = {"get*", "reset", "*Value"})
    @interface Reading {}

    @Calls(of = {AtomicBoolean.class, AtomicInteger.class, AtomicLong.class, AtomicReference.class,
            AtomicIntegerArray.class, AtomicLongArray.class, AtomicReferenceArray.class,
            AtomicStampedReference.class, AtomicMarkableReference.class,
            AtomicIntegerFieldUpdater.class, AtomicLongFieldUpdater.class,
            AtomicReferenceFieldUpdater.class, VarHandle.class},
            named = {"set*", "lazySet", "attempt*"})
    @Calls(of = {LongAdder.class, DoubleAdder.class}, named = {"add", "reset", "sumThenReset"})
    @Calls(of = LongAdder.class, named = {"increment", "decrement"})
    @Calls(of = ForkJoinTask.class, named = "setForkJoinTaskTag")
    @Calls(of = CountedCompleter.class, named = "setPendingCount")
    @Calls(of = {LongAccumulator.class, DoubleAccumulator.class},
            named = {"accumulate", "reset", "getThenReset"})
    @interface Writing {}

    @Calls(of = {AtomicBoolean.class, AtomicInteger.class, AtomicLong.class, AtomicReference.class,
            AtomicIntegerArray.class, AtomicLongArray.class, AtomicReferenceArray.class,
            AtomicStampedReference.class, AtomicMarkableReference.class,
            AtomicIntegerFieldUpdater.class, AtomicLongFieldUpdater.class,
            AtomicReferenceFieldUpdater.class, VarHandle.class},
            named = {"compareAnd*", "weakCompareAnd*", "getAnd*", "*AndGet"})
    @Calls(of = ForkJoinTask.class, named = "compareAndSetForkJoinTaskTag")
    @interface Updating {}

    /**
     * One key for all fields that are written by their names, and one for all that are written
     * through handles: a handle does not tell which field is its own, so each such field of
     * the one kind counts as any of the other.
     */
    private static final Object BY_NAME = new Object(), BY_HANDLE = new Object();

    private static boolean isHandle(Object variable) {
        return variable instanceof VarHandle || variable instanceof AtomicIntegerFieldUpdater
                || variable instanceof AtomicLongFieldUpdater
                || variable instanceof AtomicReferenceFieldUpdater;
    }

    @After @Reading @Updating public static void sees(Object variable) {
        Session.order(order -> order.see(variable, ""));
        if (isHandle(variable)) Session.order(order -> order.see(BY_NAME, ""));
    }

    @Before @Writing @Updating public static void publishes(Object variable) {
        Session.order(order -> order.publish(variable, ""));
        if (isHandle(variable)) Session.order(order -> order.publish(BY_HANDLE, ""));
    }

    @Before
    @Calls(of = {AtomicBoolean.class, AtomicInteger.class, AtomicLong.class, AtomicReference.class,
            AtomicIntegerArray.class, AtomicLongArray.class, AtomicReferenceArray.class,
            AtomicIntegerFieldUpdater.class, AtomicLongFieldUpdater.class,
            AtomicReferenceFieldUpdater.class, VarHandle.class},
            named = {"getAnd*", "*AndGet", "compareAndExchange*"})
    public static void contends(Object variable) {
        Session.see(now -> now.locks.contends(variable));
    }

    /** An attempt that fails is made again: only one counts. */
    @After @Updating public static void contends(Object variable, @Result boolean success) {
        if (success) Session.see(now -> now.locks.contends(variable));
    }

    // Fences: they order all variables, so one key stands for all

    @After @Calls(of = VarHandle.class, named = {"fullFence", "acquireFence", "loadLoadFence"})
    public static void sees() {
        sees(VarHandle.class);
    }

    @Before @Calls(of = VarHandle.class, named = {"fullFence", "releaseFence", "storeStoreFence"})
    public static void publishes() {
        publishes(VarHandle.class);
    }

    @At(Spot.VOLATILE_READ) public static void sees(Object owner, String field) {
        if (owner != null) Session.order(order -> order.see(owner, field));
        Session.order(order -> order.see(BY_HANDLE, ""));
    }

    @At(Spot.VOLATILE_WRITE) public static void publishes(Object owner, String field) {
        if (owner != null) Session.order(order -> order.publish(owner, field));
        Session.order(order -> order.publish(BY_NAME, ""));
    }

    // Blind writes: what others have written since the value was read is lost

    @At(Spot.UPDATE) public static void updates(Object owner, String field, Line line) {
        if (owner != null) Session.trace(now -> now.memory.wrote(owner, field, true,
                line.text().isEmpty() ? "the volatile field " + field : line.text(), line));
    }

    @Before @Following("get")
    @Calls(of = {AtomicBoolean.class, AtomicInteger.class, AtomicLong.class, AtomicReference.class},
            named = {"set", "setPlain", "setRelease", "setOpaque", "lazySet"})
    public static void setsAfterGet(Object variable, Line line) {
        Session.trace(now -> now.memory.wrote(variable, "", true, line.text().isEmpty()
                ? "an " + variable.getClass().getSimpleName() : line.text(), line));
    }
}
