package engine.probes;

import module java.base;
import engine.evidence.Run;
import engine.hooks.Hooks.After;
import engine.hooks.Hooks.Before;
import engine.hooks.Hooks.Calls;
import engine.hooks.Hooks.Harmless;
import engine.hooks.Hooks.Result;
import engine.order.Writes;
import java.util.random.RandomGenerator;
import java.util.random.RandomGenerator.ArbitrarilyJumpableGenerator;
import java.util.random.RandomGenerator.JumpableGenerator;
import java.util.random.RandomGenerator.LeapableGenerator;
import java.util.random.RandomGenerator.SplittableGenerator;
import java.util.random.RandomGenerator.StreamableGenerator;
import org.apache.commons.math3.distribution.MultivariateRealDistribution;
import org.apache.commons.math3.distribution.RealDistribution;
import org.apache.commons.math3.random.BitsStreamGenerator;
import org.apache.commons.math3.random.HaltonSequenceGenerator;
import org.apache.commons.math3.random.NormalizedRandomGenerator;
import org.apache.commons.math3.random.RandomData;
import org.apache.commons.math3.random.RandomDataGenerator;
import org.apache.commons.math3.random.RandomVectorGenerator;
import org.apache.commons.math3.random.SobolSequenceGenerator;
import org.apache.commons.math3.util.FastMath;

/** Random numbers: which thread draws what from which generator. */
@Harmless(of = RandomGenerator.class, named = "isDeprecated", why = "only describes it")
@Harmless(of = JumpableGenerator.class, named = "jumpDistance", why = "only describes it")
@Harmless(of = LeapableGenerator.class, named = "leapDistance", why = "only describes it")
@Harmless(of = RandomGeneratorFactory.class, named = {"all", "of", "getDefault", "name", "group",
        "period", "stateBits", "equidistribution", "is*"}, why = "only describes generators")
@Harmless(of = SecureRandom.class, named = {"getAlgorithm", "getParameters", "getProvider",
        "getSeed"}, why = "draws no number")
@Harmless(of = BitsStreamGenerator.class, named = {"next", "clear"}, why = "part of others")
@Harmless(of = RandomDataGenerator.class, named = {"getRandomGenerator", "setSecureAlgorithm"},
        why = "draws no number")
@Harmless(of = {HaltonSequenceGenerator.class, SobolSequenceGenerator.class},
        named = {"getNextIndex", "scramble"}, why = "draws no number")
@Harmless(of = RealDistribution.class, named = {"cumulativeProbability", "density", "logDensity",
        "probability", "inverseCumulativeProbability", "getNumerical*", "getSolver*",
        "getSupport*", "isSupport*"}, why = "only calculates")
@Harmless(of = MultivariateRealDistribution.class, named = {"density", "getDimension"},
        why = "only calculates")
public final class Draws {
    private static final Object MATH_RANDOM = new Object();

    @SuppressWarnings("deprecation") // of Commons Math: but it can be used
    @After
    @Calls(of = {RandomGenerator.class, org.apache.commons.math3.random.RandomGenerator.class},
            named = "nextDouble")
    @Calls(of = RandomData.class, named = "nextUniform")
    @Calls(of = NormalizedRandomGenerator.class, named = "nextNormalizedDouble")
    @Calls(of = RealDistribution.class, named = "sample")
    public static double drawn(Object generator, @Result double value) {
        var now = Session.now();
        if (now != null) now.draws.drew(generator instanceof ThreadLocalRandom
                ? now.draws.threadLocal(generator) : generator, value);
        return value;
    }

    @After
    @Calls(of = {RandomGenerator.class, org.apache.commons.math3.random.RandomGenerator.class},
            named = "nextFloat")
    public static float drawn(Object generator, @Result float value) {
        drawn(generator, (double) value);
        return value;
    }

    @After
    @Calls(of = {RealDistribution.class, MultivariateRealDistribution.class}, named = "sample")
    @Calls(of = RandomVectorGenerator.class, named = "nextVector")
    @Calls(of = {HaltonSequenceGenerator.class, SobolSequenceGenerator.class}, named = "skipTo")
    public static double[] drawn(Object generator, @Result double[] values) {
        for (double value : values) drawn(generator, value);
        return values;
    }

    @After @Calls(of = MultivariateRealDistribution.class, named = "sample")
    public static double[][] drawn(Object generator, @Result double[][] points) {
        for (var point : points) drawn(generator, point);
        return points;
    }

    /** A stream of draws. One that can be split gives each thread a generator of its own. */
    @After @Calls(of = RandomGenerator.class, named = {"doubles", "equiDoubles"})
    public static DoubleStream drawn(Object generator, @Result DoubleStream stream) {
        if (!(generator instanceof SplittableRandom || generator instanceof SplittableGenerator
                || generator instanceof ThreadLocalRandom))
            return stream.map(value -> drawn(generator, value));
        var keys = new ConcurrentHashMap<Thread, Object>();
        return stream.map(value -> {
            var key = keys.computeIfAbsent(Thread.currentThread(), _ -> new Drawn.OfThread());
            Session.see(now -> now.draws.drew(key, value));
            return value;
        });
    }

    @After @Calls(of = {Math.class, StrictMath.class, FastMath.class}, named = "random")
    public static double drawn(@Result double value) {
        return drawn(MATH_RANDOM, value);
    }

    /** The stream of all points that a formula is asked for is seen like a stream of draws. */
    public static void evaluated(Object formula, double t) {
        drawn(formula, t);
    }

    @After @Calls(of = ThreadLocalRandom.class, named = "current")
    public static void current(@Result ThreadLocalRandom random) {
        Session.see(now -> {
            var part = now.draws.parts.get();
            if (part.ownThreadLocal == null) part.ownThreadLocal = new Drawn.OfThread();
        });
    }

    /** What is drawn here is no coordinate, but the generator is used. */
    @SuppressWarnings("deprecation")
    @Before
    @Calls(of = RandomGenerator.class, named = {"nextLong", "nextInt", "nextBoolean",
            "nextBytes", "nextGaussian", "nextExponential", "ints", "longs"})
    @Calls(of = SplittableGenerator.class, named = {"split", "splits"})
    @Calls(of = StreamableGenerator.class, named = "rngs")
    @Calls(of = JumpableGenerator.class, named = {"jump", "jumps", "copy*"})
    @Calls(of = LeapableGenerator.class, named = {"leap", "leaps"})
    @Calls(of = ArbitrarilyJumpableGenerator.class, named = "jumpPowerOfTwo")
    @Calls(of = Random.class, named = {"setSeed", "next"})
    @Calls(of = SecureRandom.class, named = {"generateSeed", "reseed"})
    @Calls(of = org.apache.commons.math3.random.RandomGenerator.class, named = {"nextLong",
            "nextInt", "nextBoolean", "nextBytes", "nextGaussian", "setSeed"})
    @Calls(of = RandomData.class, named = {"nextHexString", "nextInt", "nextLong", "nextSecure*",
            "nextPoisson", "nextGaussian", "nextExponential", "nextPermutation", "nextSample"})
    @Calls(of = RandomDataGenerator.class, named = {"nextGamma", "nextHypergeometric",
            "nextPascal", "nextT", "nextWeibull", "nextZipf", "nextBeta", "nextBinomial",
            "nextCauchy", "nextChiSquare", "nextF", "reSeed*"})
    @Calls(of = {RealDistribution.class, MultivariateRealDistribution.class},
            named = "reseedRandomGenerator")
    public static void used(Object generator) {
        if (!(generator instanceof ThreadLocalRandom))
            Session.see(now -> now.draws.uses(generator));
    }

    @Before
    @Calls(of = RandomGenerator.class, named = {"of", "getDefault"})
    @Calls(of = SplittableGenerator.class, named = "split")
    @Calls(of = JumpableGenerator.class, named = "copy*")
    @Calls(of = Random.class, named = "from")
    @Calls(of = SecureRandom.class, named = "getInstance*")
    @Calls(of = RandomGeneratorFactory.class, named = "create")
    @Calls(of = {RandomGenerator.class, org.apache.commons.math3.random.RandomGenerator.class,
            RandomVectorGenerator.class}, named = "new")
    public static void made() {
        Session.see(now -> now.draws.made.increment());
    }

    @After @Calls(of = SplittableGenerator.class, named = "splits")
    @Calls(of = StreamableGenerator.class, named = "rngs")
    @Calls(of = JumpableGenerator.class, named = "jumps")
    @Calls(of = LeapableGenerator.class, named = "leaps")
    public static Stream<?> made(Object generator, @Result Stream<?> generators) {
        return generators.peek(_ -> made());
    }

    // What is noted

    private final Session session;
    private final Local<Drawn> parts;
    private final Map<Object, Drawn.Source> sources =
            Collections.synchronizedMap(new IdentityHashMap<>());
    private final LongAdder made = new LongAdder();

    Draws(Session session) {
        this.session = session;
        var states = new Writes(session.order);
        parts = new Local<>(() -> new Drawn(session, states, sources));
    }

    private void drew(Object generator, double value) {
        if (!session.hasSeenEnough()) parts.get().drew(generator, value);
    }

    /**
     * ThreadLocalRandom is one object with a state for each thread: for a thread that asked for
     * it, its key is its own.
     */
    private Object threadLocal(Object generator) {
        var own = parts.get().ownThreadLocal;
        return own != null ? own : generator;
    }

    /** A generator is split, or gives a seed: only the first time shows what else comes with it. */
    private void uses(Object generator) {
        var part = parts.get();
        if (part.draws > 0 || part.uses++ > 0 || Thread.currentThread() == session.caller) return;
        session.conductor.beforeUsing(generator);
    }

    Run.Draws seen() {
        var all = parts.all().filter(part -> part.draws > 0).toList();
        var points = IntStream.range(0, Drawn.CIRCLES.size())
                .mapToObj(i -> all.stream().mapToLong(part -> part.inside[i]).sum()).toList();
        return new Run.Draws(all.stream().mapToLong(part -> part.draws).sum(),
                all.stream().mapToLong(part -> part.draws).max().orElse(0),
                new ArrayList<>(generators()), streams(), repeated(all), new ArrayList<>(points),
                made.sum());
    }

    private List<Run.Generator> generators() {
        var seen = new IdentityHashMap<Object, Integer>();
        sources.forEach((one, source) -> seen.put(one, source.shared ? source.threads.size() : 1));
        // One that tasks only split, or take seeds from, is not drawn from: but two tasks may be
        // about to use it at once.
        var collided = session.conductor.collided();
        for (var generator : collided) seen.putIfAbsent(generator, 0);
        return seen.entrySet().stream().map(one -> new Run.Generator(nameOf(one.getKey()),
                one.getValue(), collided.contains(one.getKey())))
                .sorted(Comparator.comparing(Run.Generator::type)).toList();
    }

    private static String nameOf(Object generator) {
        return generator == MATH_RANDOM ? "Math.random()" : generator.getClass().getSimpleName();
    }

    private SortedMap<Double, Long> streams() {
        var streams = new TreeMap<Double, Long>();
        if (sources.keySet().stream().noneMatch(Drawn.OfThread.class::isInstance))
            sources.values().forEach(source ->
                    streams.merge(source.first, source.draws.sum(), Long::sum));
        return streams;
    }

    /**
     * Two streams that overlap, wherever they begin, have neighbours in common; random ones have
     * none (2^-100).
     */
    private static long repeated(List<Drawn> all) {
        record Pair(double first, double second) {}
        var pairs = new HashSet<Pair>();
        long repeated = 0;
        for (var part : all)
            for (int i = 1; i < Math.min(part.draws, part.values.length); i++)
                if (!pairs.add(new Pair(part.values[i - 1], part.values[i]))) repeated++;
        return repeated;
    }
}
