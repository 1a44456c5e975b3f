package engine.probes;

import module java.base;
import engine.hooks.Hooks.Before;
import engine.hooks.Hooks.Calls;
import engine.order.Place;
import java.util.random.RandomGenerator;
import java.util.random.RandomGenerator.JumpableGenerator;
import java.util.random.RandomGenerator.SplittableGenerator;
import org.apache.commons.math3.distribution.RealDistribution;
import org.apache.commons.math3.random.RandomData;
import org.apache.commons.math3.random.RandomVectorGenerator;
import org.apache.commons.math3.util.FastMath;

/** Random generators of a whole program: who draws from which, and in what order. */
public final class Generators {
    private static final Object MATH_RANDOM = new Object();

    private Generators() {}

    @SuppressWarnings("deprecation") // of Commons Math: but it can be used
    @Before
    @Calls(of = {RandomGenerator.class, org.apache.commons.math3.random.RandomGenerator.class},
            named = {"next*", "doubles", "ints", "longs", "setSeed"})
    @Calls(of = SplittableGenerator.class, named = {"split", "splits"})
    @Calls(of = JumpableGenerator.class, named = {"jump*", "leap*"})
    @Calls(of = {RandomData.class, RandomVectorGenerator.class}, named = "next*")
    @Calls(of = RealDistribution.class, named = "sample")
    public static void draws(Object generator, Place place) {
        if (!place.rests()) uses(generator, place);
    }

    @Before @Calls(of = {Math.class, StrictMath.class, FastMath.class}, named = "random")
    public static void draws(Place place) {
        if (place.rests()) return;
        place.rename("Math.random()");
        uses(MATH_RANDOM, place);
    }

    @Before @Calls(of = Collections.class, named = "shuffle")
    public static void shuffles(Object list, Object generator, Place place) {
        draws(generator, place);
    }

    /** One that each thread has of its own, or that is made for many, is no matter. */
    private static void uses(Object generator, Place place) {
        var own = Session.own();
        if (own == null || generator instanceof ThreadLocalRandom
                || generator instanceof SecureRandom) return;
        place.use(() -> Memory.typeOf(generator));
        own.draws(generator, place);
    }
}
