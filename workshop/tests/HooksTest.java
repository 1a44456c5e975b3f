import module java.base;
import engine.answer.Compilation;
import engine.answer.Source;
import engine.hooks.Hook;
import engine.hooks.Rewriter;
import engine.hooks.Types;
import engine.probes.Session;
import java.lang.invoke.VarHandle;
import java.util.random.RandomGenerator;
import org.apache.commons.math3.distribution.MultivariateRealDistribution;
import org.apache.commons.math3.distribution.RealDistribution;
import org.apache.commons.math3.distribution.UniformRealDistribution;
import org.apache.commons.math3.random.HaltonSequenceGenerator;
import org.apache.commons.math3.random.MersenneTwister;
import org.apache.commons.math3.random.NormalizedRandomGenerator;
import org.apache.commons.math3.random.RandomDataGenerator;
import org.apache.commons.math3.random.RandomVectorGenerator;
import org.apache.commons.math3.random.SobolSequenceGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import static org.junit.jupiter.api.Assertions.*;

/** The table of watched calls is complete: no row is dead, no method of the JDK is forgotten. */
class HooksTest {
    static final Hook.Table TABLE = Session.hooks();
    static final Types TYPES = new Types(Map.of(), HooksTest.class.getClassLoader());
    /** All public types of these packages are looked at, whatever a new JDK adds. */
    static final List<String> PACKAGES = List.of("java.util.concurrent",
            "java.util.concurrent.atomic", "java.util.concurrent.locks", "java.util.random",
            "java.util.stream");
    /** Of java.util, all that extend these. */
    static final List<Class<?>> COLLECTIONS = List.of(Collection.class, Map.class,
            Map.Entry.class, Spliterator.class, RandomGenerator.class);
    static final List<Class<?>> OTHERS = List.of(Object.class, Thread.class, Thread.Builder.class,
            Thread.Builder.OfPlatform.class, Thread.Builder.OfVirtual.class, Timer.class,
            TimerTask.class, VarHandle.class, Iterable.class, Iterator.class, ListIterator.class,
            PrimitiveIterator.OfInt.class, PrimitiveIterator.OfLong.class,
            PrimitiveIterator.OfDouble.class, Enumeration.class, BitSet.class, StringBuilder.class,
            StringJoiner.class, IntSummaryStatistics.class, LongSummaryStatistics.class,
            DoubleSummaryStatistics.class, Collections.class, SecureRandom.class,
            org.apache.commons.math3.random.RandomGenerator.class, MersenneTwister.class,
            RandomDataGenerator.class, NormalizedRandomGenerator.class,
            RandomVectorGenerator.class, HaltonSequenceGenerator.class,
            SobolSequenceGenerator.class, RealDistribution.class, UniformRealDistribution.class,
            MultivariateRealDistribution.class);
    /** They have many other methods: only these are looked at. */
    static final Map<Class<?>, String> PARTS = Map.of(Arrays.class, "parallel.*|stream",
            Math.class, "random", StrictMath.class, "random", System.class, "exit",
            Runtime.class, "exit|halt");
    /** What they do cannot be followed: where they are called, a race is no finding. */
    static final Set<String> UNKNOWN = Set.of("java.lang.invoke.VarHandle.toMethodHandle");

    /** A method or constructor, as it is called on a type. */
    record Call(Class<?> type, Executable method) {
        ClassDesc owner() {
            return desc(type);
        }

        String name() {
            return method instanceof Constructor<?> ? "new" : method.getName();
        }

        boolean isStatic() {
            return Modifier.isStatic(method.getModifiers());
        }

        private boolean canBe(Hook hook) {
            boolean overrides = hook.kind() == Hook.Kind.ENTER || hook.kind() == Hook.Kind.LEAVE;
            return hook.spot() == null && (!overrides || method instanceof Method && !isStatic()
                    && !Modifier.isFinal(method.getModifiers()));
        }

        boolean isMatchedBy(Hook hook) {
            var parameters = new ArrayList<ClassDesc>();
            if (method instanceof Method && !isStatic()) parameters.add(owner());
            for (var parameter : method.getParameterTypes()) parameters.add(desc(parameter));
            var result = method instanceof Method one ? desc(one.getReturnType()) : owner();
            return canBe(hook) && hook.matches(TYPES, owner(), name(), parameters, result);
        }

        @Override public String toString() {
            return type.getName() + "." + name() + Arrays.stream(method.getParameterTypes())
                    .map(Class::getSimpleName).collect(Collectors.joining(", ", "(", ")"));
        }
    }

    static ClassDesc desc(Class<?> type) {
        return type.describeConstable().orElseThrow();
    }

    static Class<?> named(String type) {
        try {
            return Class.forName(type);
        } catch (ClassNotFoundException e) {
            throw new AssertionError("the table names a type that is not there", e);
        }
    }

    static boolean isOpen(int modifiers) {
        return (modifiers & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0;
    }

    /** What can be called on a type, or overridden: its own and inherited methods, constructors. */
    static List<Call> calls(Class<?> type) {
        var methods = new LinkedHashMap<String, Executable>();
        for (Class<?> each = type; each != null; each = each.getSuperclass())
            for (var one : each.getDeclaredMethods()) add(methods, one);
        for (var one : type.getMethods()) add(methods, one);
        for (var one : type.getDeclaredConstructors()) add(methods, one);
        return methods.values().stream().map(one -> new Call(type, one)).toList();
    }

    private static void add(Map<String, Executable> methods, Executable one) {
        if (isOpen(one.getModifiers()) && !one.isSynthetic())
            methods.putIfAbsent(one.getName() + Arrays.toString(one.getParameterTypes()), one);
    }

    /** The types of a package that can be named, from the JDK that runs. */
    static List<Class<?>> types(String module, String name) throws IOException {
        var path = FileSystems.getFileSystem(URI.create("jrt:/"))
                .getPath("modules", module, name.replace('.', '/'));
        try (var files = Files.list(path)) {
            return files.map(file -> file.getFileName().toString()).sorted()
                    .filter(file -> file.endsWith(".class") && !file.equals("package-info.class"))
                    .<Class<?>>map(file -> named(name + "." + file.replace(".class", "")))
                    .filter(type -> type.getCanonicalName() != null && isNameable(type)).toList();
        }
    }

    private static boolean isNameable(Class<?> type) {
        return type == null || isOpen(type.getModifiers()) && isNameable(type.getDeclaringClass());
    }

    /** All types whose methods are looked at. */
    static Set<Class<?>> types() throws IOException {
        var types = new LinkedHashSet<Class<?>>();
        for (var name : PACKAGES) types.addAll(types("java.base", name));
        types.addAll(types("java.base", "java.util").stream().filter(type ->
                COLLECTIONS.stream().anyMatch(one -> one.isAssignableFrom(type))).toList());
        types.addAll(OTHERS);
        types.addAll(PARTS.keySet());
        types.removeIf(Throwable.class::isAssignableFrom);
        return types;
    }

    /** The rows of the table that are for calls, each for one type. */
    static Stream<Hook> rows() {
        return TABLE.hooks().stream().flatMap(hook -> hook.calls().stream().flatMap(calls ->
                calls.types().stream().map(type -> new Hook(hook.kind(),
                        List.of(new Hook.Calls(List.of(type), calls.names())), hook.spot(),
                        hook.following(), hook.probe(), hook.name(), hook.type(), hook.own(),
                        hook.result(), hook.line(), hook.always()))));
    }

    static String toString(Hook hook) {
        return "@%s %s.%s%s for %s".formatted(hook.kind(), hook.probe().displayName(),
                hook.name(), hook.type().displayDescriptor(), hook.calls().getFirst());
    }

    static void assertNone(List<String> wrong, String what) {
        assertTrue(wrong.isEmpty(), () -> what + ":\n" + String.join("\n", wrong));
    }

    @Test void everyHookMatchesAMethodOfEachTypeItNames() throws Exception {
        var types = types();
        var dead = new ArrayList<String>();
        for (var row : rows().toList()) {
            var type = named(row.calls().getFirst().types().getFirst());
            // An interface has no constructor: those of its classes are meant.
            var owners = row.calls().getFirst().names().equals(List.of("new"))
                    ? types.stream().filter(type::isAssignableFrom) : Stream.<Class<?>>of(type);
            var calls = owners.flatMap(one -> calls(one).stream());
            if (calls.noneMatch(call -> call.isMatchedBy(row))) dead.add(toString(row));
        }
        assertNone(dead, "hooks that match no method of a type they name");
    }

    @Test void everyNameIsThatOfAMethod() throws Exception {
        var types = types();
        var dead = new TreeSet<String>();
        var all = Stream.concat(TABLE.hooks().stream().flatMap(hook -> hook.calls().stream()),
                TABLE.harmless().stream());
        for (var calls : all.distinct().toList()) {
            var of = calls.types().stream().map(HooksTest::named).toList();
            var there = types.stream().filter(type -> of.stream().anyMatch(one ->
                    one.isAssignableFrom(type))).flatMap(type -> calls(type).stream())
                    .map(Call::name).collect(Collectors.toSet());
            for (var one : of) calls(one).forEach(call -> there.add(call.name()));
            for (var name : calls.names())
                if (there.stream().noneMatch(one -> Hook.Calls.isLike(name, one)))
                    dead.add(name + " of " + calls.types());
        }
        assertNone(List.copyOf(dead), "names that no method has");
    }

    @Test void everyMethodIsWatchedOrHarmless() throws Exception {
        var types = types();
        var holes = new ArrayList<String>();
        for (var type : types) for (var call : calls(type)) {
            var declaring = call.method.getDeclaringClass();
            boolean isOwn = declaring == type || !types.contains(declaring);
            boolean isPart = call.name().matches(PARTS.getOrDefault(type, ".*"));
            if (call.method instanceof Constructor<?> || !isOwn || !isPart) continue;
            boolean isKnown = TABLE.hooks().stream().anyMatch(call::isMatchedBy)
                    || TABLE.isHarmless(TYPES, call.owner(), call.name());
            if (isKnown == UNKNOWN.contains(type.getName() + "." + call.name()))
                holes.add(call.toString());
        }
        assertNone(holes, "methods that no hook matches, and that are not listed as harmless");
    }

    /** Rewrites a class that is called Own, and tells which methods are not known. */
    static Set<String> unknown(Hook.Table table, Path folder, String text) throws Exception {
        var file = Files.writeString(folder.resolve("Own.java"), """
                import module java.base;
                import java.lang.invoke.VarHandle;
                import java.util.concurrent.locks.ReentrantLock;
                """ + text);
        var compilation = Compilation.of(Source.read(file, (_, _) -> fail("no libraries")));
        assertEquals(List.of(), compilation.errors());
        var rewriter = new Rewriter(table, compilation.classes(), HooksTest.class.getClassLoader(),
                compilation.names());
        rewriter.rewritten();
        return rewriter.unknown();
    }

    static final String WAYS_TO_ORDER = """
            class Own {
                static class Gate extends Phaser { void open() { arrive(); } }
                static class Door extends Gate {}
                void call(CountDownLatch latch, List<String> names, Door door, VarHandle field) {
                    latch.countDown();
                    names.add("plain");
                    door.open();
                    door.register();
                    field.setVolatile(this, 1);
                    Function<Integer, Semaphore> made = Semaphore::new;
                    Runnable later = made.apply(1)::release;
                    System.out.println(latch + "" + later);
                }
            }
            """;

    @Test void whatIsNeitherWatchedNorHarmlessIsUnknown(@TempDir Path folder) throws Exception {
        var empty = new Hook.Table(List.of(), List.of());
        assertEquals(Set.of("CountDownLatch.countDown", "Own.Gate.arrive", "Own.Door.register",
                "VarHandle.setVolatile", "Semaphore.release"),
                unknown(empty, folder, WAYS_TO_ORDER));
        var watched = new Hook.Table(TABLE.hooks(), List.of());
        assertEquals(Set.of("Own.Door.register"), unknown(watched, folder, WAYS_TO_ORDER));
        assertEquals(Set.of(), unknown(TABLE, folder, WAYS_TO_ORDER));
    }

    @Test void whatCannotBeFollowedIsUnknown(@TempDir Path folder) throws Exception {
        assertEquals(Set.of("VarHandle.toMethodHandle"), unknown(TABLE, folder, """
                class Own {
                    Object call(VarHandle field, ReentrantLock lock) {
                        lock.getHoldCount();
                        return field.toMethodHandle(VarHandle.AccessMode.GET_AND_ADD);
                    }
                }
                """));
    }
}
