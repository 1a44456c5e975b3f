package engine.hooks;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Target;

/**
 * How a probe says what it watches. The one rule: <em>a probe's parameters are the call's own, in
 * order: the receiver if there is one, then the arguments, as many as the probe needs.</em> A
 * parameter that is the {@link Result} may follow, and last a {@link engine.evidence.Line}. A call
 * that does not fit these parameters is not watched by that probe, so a probe cannot be called with
 * what it does not expect.
 *
 * <p>A parameter never has the type of a library, only {@code Object}: the probes are loaded
 * without it.
 */
public final class Hooks {
    private Hooks() {}

    /**
     * Calls of these methods, of these types and all that extend them. In a name, {@code *} stands
     * for anything; the name {@code new} means constructors. An annotation that carries this one
     * names a set of calls that several probes watch.
     */
    @Repeatable(AllCalls.class)
    public @interface Calls {
        Class<?>[] of() default {};

        /**
         * The names, such as {@code a.b.Outer$Inner}, of types that cannot be written as classes:
         * those of previews, and of libraries that the tools do not have.
         */
        String[] ofTypes() default {};

        String[] named();
    }

    public @interface AllCalls {
        Calls[] value();
    }

    /** Before the call. */
    @Target(ElementType.METHOD)
    public @interface Before {}

    /** After the call, if it has thrown nothing. What the probe returns replaces the result. */
    @Target(ElementType.METHOD)
    public @interface After {}

    /** With {@link After}: also if the call has thrown something, which is thrown on. */
    @Target(ElementType.METHOD)
    public @interface EvenIfItThrows {}

    /** In place of the call: the probe has all its parameters. */
    @Target(ElementType.METHOD)
    public @interface Instead {}

    /** Before the call: what the probe returns takes the place of its own last parameter. */
    @Target(ElementType.METHOD)
    public @interface Wrap {}

    /** At the start of a learner's method that overrides the one named. */
    @Target(ElementType.METHOD)
    public @interface Enter {}

    /** When such a method returns. */
    @Target(ElementType.METHOD)
    public @interface Leave {}

    /**
     * Only for a call before which, with no branch between, the method of this name was called on
     * such a type.
     */
    @Target(ElementType.METHOD)
    public @interface Following {
        String value();
    }

    /** The parameter that is the result of the call. */
    @Target(ElementType.PARAMETER)
    public @interface Result {}

    /** At an instruction in the learner's code. */
    @Target(ElementType.METHOD)
    public @interface At {
        Spot value();
    }

    /** The instructions, and the parameters of their probes. */
    public enum Spot {
        /** The start of each method and lambda: (String name). */
        METHOD,
        /** A monitor has been entered: (Object monitor). */
        MONITOR,
        /** (Object owner, String field, Line): the owner of a static field is its class. */
        FIELD_WRITE,
        /** (Object array, int index, Line). */
        ARRAY_WRITE,
        /** A volatile field has been read: (Object owner, String field). */
        VOLATILE_READ,
        /** A volatile field is about to be written: (Object owner, String field). */
        VOLATILE_WRITE,
        /** It was read before, with no branch between: (Object owner, String field, Line). */
        UPDATE
    }

    /** Calls that need no probe: they neither order threads, nor draw, nor start anything. */
    @Repeatable(AllHarmless.class)
    @Target(ElementType.TYPE)
    public @interface Harmless {
        Class<?>[] of() default {};

        /**
         * The names, such as {@code a.b.Outer$Inner}, of types that cannot be written as classes:
         * those of previews, and of libraries that the tools do not have.
         */
        String[] ofTypes() default {};

        String[] named();

        /** The reason, in three words. */
        String why();
    }

    @Target(ElementType.TYPE)
    public @interface AllHarmless {
        Harmless[] value();
    }
}
