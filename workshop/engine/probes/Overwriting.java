package engine.probes;

import module java.base;
import engine.evidence.Line;
import engine.hooks.Hooks.After;
import engine.hooks.Hooks.Before;
import engine.hooks.Hooks.Calls;
import engine.hooks.Hooks.EvenIfItThrows;
import engine.hooks.Hooks.Result;
import java.lang.reflect.Array;
import java.util.concurrent.atomic.*;

/**
 * Reads and writes that are calls, in a run in which two writes are to collide: to get what is in
 * an atomic variable, and to set it to what follows, is no single step.
 */
public final class Overwriting {
    private Overwriting() {}

    // Atomic variables

    @Calls(of = {AtomicBoolean.class, AtomicInteger.class, AtomicLong.class, AtomicReference.class},
            named = {"get", "getPlain", "getOpaque", "getAcquire"})
    @interface Getting {}

    @Calls(of = {AtomicBoolean.class, AtomicInteger.class, AtomicLong.class, AtomicReference.class},
            named = {"set", "setPlain", "setOpaque", "setRelease", "lazySet"})
    @interface Setting {}

    @After @Getting public static void got(Object variable, @Result boolean value, Line line) {
        Collisions.reads(value, variable, "", line);
    }

    @After @Getting public static void got(Object variable, @Result int value, Line line) {
        Collisions.reads(value, variable, "", line);
    }

    @After @Getting public static void got(Object variable, @Result long value, Line line) {
        Collisions.reads(value, variable, "", line);
    }

    @After @Getting public static void got(Object variable, @Result Object value, Line line) {
        Collisions.reads(value, variable, "", line);
    }

    @Before @Setting public static void sets(Object variable, Line line) {
        Collisions.writes(null, variable, "", line);
    }

    @After @Setting public static void set(Object variable, boolean value, Line line) {
        Collisions.wrote(value, variable, "", line);
    }

    @After @Setting public static void set(Object variable, int value, Line line) {
        Collisions.wrote(value, variable, "", line);
    }

    @After @Setting public static void set(Object variable, long value, Line line) {
        Collisions.wrote(value, variable, "", line);
    }

    @After @Setting public static void set(Object variable, Object value, Line line) {
        Collisions.wrote(value, variable, "", line);
    }

    // Collections of the JDK, which tell themselves what they do

    @After @EvenIfItThrows @Memory.Changing @Calls(of = List.class, named = "set")
    public static void changed(Object collection) {
        Inside.aside();
    }

    // The first lane of a vector stands for all

    @Before @Vectors.IntoArray
    public static void stores(Object vector, Object array, int index, Line line) {
        Collisions.writes(null, array, index, line);
    }

    @After @Vectors.IntoArray
    public static void stored(Object vector, Object array, int index, Line line) {
        Collisions.wrote(Array.get(array, index), array, index, line);
    }

    // The value of one key in a map that many may use

    @After @Calls(of = ConcurrentMap.class, named = "get*")
    public static void gets(Object map, Object key, @Result Object value, Line line) {
        if (key != null) Collisions.reads(value, map, key, line);
    }

    @Before @Calls(of = ConcurrentMap.class, named = "put")
    public static void puts(Object map, Object key, Line line) {
        if (key != null) Collisions.writes(null, map, key, line);
    }

    @After @Calls(of = ConcurrentMap.class, named = "put")
    public static void put(Object map, Object key, Object value, Line line) {
        if (key != null) Collisions.wrote(value, map, key, line);
    }
}
