import module java.base;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import static org.junit.jupiter.api.Assertions.*;

/** Points that are drawn in lanes are those that are drawn one by one, on any processor. */
class VectorTest {
    static final String EXERCISE = "exercises/mcpi-vector.java";
    static final String SOLUTION = "solutions/mcpi-vector.java";
    static final int STREAMS = 8;

    /** xoshiro256+ as its authors publish it, with an array of four words. */
    record Xoshiro(long[] s) {
        long next() {
            long result = s[0] + s[3], t = s[1] << 17;
            s[2] ^= s[0];
            s[3] ^= s[1];
            s[1] ^= s[2];
            s[0] ^= s[3];
            s[2] ^= t;
            s[3] = s[3] << 45 | s[3] >>> 64 - 45;
            return result;
        }

        /** The words are drawn for all the streams: first all first words, then all second ones. */
        static List<Xoshiro> streams(SplittableRandom random) {
            var words = Stream.generate(random::nextLong).limit(4 * STREAMS).toList();
            return IntStream.range(0, STREAMS).mapToObj(stream -> new Xoshiro(IntStream
                    .iterate(stream, i -> i < words.size(), i -> i + STREAMS)
                    .mapToLong(words::get).toArray())).toList();
        }
    }

    /** The 31 bits above. */
    static long x(long draw) {
        return draw >>> 33;
    }

    /** The 28 that are left of the 31 bits below without the three weak ones. */
    static long y(long draw) {
        return (draw & 0x7fff_ffff) / 8 * 8;
    }

    /** In numbers that nothing can overflow. */
    static boolean isInside(long draw) {
        return BigInteger.valueOf(x(draw)).pow(2).add(BigInteger.valueOf(y(draw)).pow(2))
                .compareTo(BigInteger.TWO.pow(62)) < 0;
    }

    /** Point by point. */
    static double reference(long samples, int threads, long seed) {
        var root = new SplittableRandom(seed);
        long inside = 0;
        for (int task = 0; task < threads; task++) {
            long share = (samples + threads - 1 - task) / threads;
            var random = root.split();
            var streams = Xoshiro.streams(random);
            for (long sample = 0; sample < share / STREAMS * STREAMS; sample++)
                if (isInside(streams.get((int) (sample % STREAMS)).next())) inside++;
            for (long sample = 0; sample < share % STREAMS; sample++)
                if (Math.pow(random.nextDouble(), 2) + Math.pow(random.nextDouble(), 2) <= 1)
                    inside++;
        }
        return 4.0 * inside / samples;
    }

    @ParameterizedTest @ValueSource(strings = {EXERCISE, SOLUTION})
    void lanesDrawWhatEightStreamsDraw(String file) throws Exception {
        for (long seed : MonteCarloTest.SEEDS)
            for (int threads : new int[] {1, 2, 3, 8})
                for (long samples = 1; samples < 100; samples += samples < 34 ? 1 : 13)
                    assertEquals(reference(samples, threads, seed),
                            MonteCarloTest.estimate(file, samples, threads, seed),
                            samples + " samples, " + threads + " threads, seed " + seed);
        for (int threads : new int[] {1, 3})
            assertEquals(reference(100_003, threads, 42),
                    MonteCarloTest.estimate(file, 100_003, threads, 42));
    }

    @ParameterizedTest @ValueSource(strings = {EXERCISE, SOLUTION})
    void samePointsAreThoseOfMcpiSerial(String file) throws Exception {
        var serial = Project.script("exercises/mcpi-serial.java");
        for (long seed : MonteCarloTest.SEEDS)
            for (long samples : new long[] {1, 2, 7, 8, 9, 16, 17, 1003})
                for (int threads : new int[] {1, 2, 3, 8, 64})
                    for (var version : List.of("serial", "same points"))
                        assertEquals((double) serial.call("monteCarloPi", samples, seed),
                                (double) Project.script(file).call("estimate", version, samples,
                                        threads, seed),
                                version + ", " + samples + " samples, " + threads + " threads");
    }

    /**
     * As on processors that have less: the JIT compiler makes vectors of any kind that there is,
     * and the rows are the same to the last digit.
     */
    @Test void everyKindOfVectorCountsTheSame() throws Exception {
        var script = Project.script(SOLUTION);
        var running = new TreeMap<Integer, Process>();
        var tables = new HashSet<List<String>>();
        for (int level = 0; level <= 3; level++) {
            var command = new ArrayList<>(script.command("-n", "3_000_005", "-t", "2"));
            command.removeIf(option -> option.startsWith("-XX:TieredStopAtLevel"));
            command.addAll(1, List.of("-XX:+IgnoreUnrecognizedVMOptions", "-XX:UseAVX=" + level));
            running.put(level, new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD).start());
        }
        for (var process : running.values()) {
            var out = new String(process.getInputStream().readAllBytes());
            assertTrue(process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0, out);
            tables.add(out.lines().filter(line -> line.contains(" M/s "))
                    .map(row -> row.replaceFirst(" +[\\d.]+ ms.*", "")).toList());
            assertTrue(out.contains("\nA vector has "), out);
        }
        assertEquals(1, tables.size(), tables.toString());
        assertEquals(5, tables.iterator().next().size(), tables.toString());
    }

    @Test void noThreadIsLeftBehind() throws Exception {
        MonteCarloTest.leavingNoThread(() -> MonteCarloTest.estimate(SOLUTION, 1000, 8, 42));
    }

    @Test void failureOfATaskReachesTheCaller() throws Exception {
        MonteCarloTest.assertTaskFailureReachesTheCaller(SOLUTION, "countInside",
                "parallelMonteCarloPi", 1000L, 4, 42L);
    }

    @ParameterizedTest @ValueSource(strings = {EXERCISE, SOLUTION})
    void tableSaysWhatWasMeasured(String file) throws Exception {
        var out = Project.script(file).run("-n", "100_003", "-t", "3").out();
        assertTrue(out.startsWith("100,003 samples, seed 42, median of 5 runs, "
                + "standard error 0.00519296\n"), out);
        var rows = out.lines().filter(line -> line.endsWith("x"))
                .map(line -> line.split(" {2,}")).toList();
        assertEquals(List.of("serial 1", "same points 1", "lanes 1", "same points 3", "lanes 3"),
                rows.stream().map(row -> row[0] + " " + row[1]).toList(), out);
        for (var row : rows) {
            int threads = Integer.parseInt(row[1]);
            double pi = row[0].equals("lanes") ? reference(100_003, threads, 42)
                    : (double) Project.script("exercises/mcpi-serial.java")
                            .call("monteCarloPi", 100_003L, 42L);
            assertEquals("%.8f".formatted(pi), row[2], out);
            assertEquals("%+.8f".formatted(pi - Math.PI), row[3], out);
            assertTrue(MonteCarloTest.speedup(row) > 0, out);
        }
        assertEquals(1, MonteCarloTest.speedup(rows.getFirst()));
        assertTrue(out.contains("\nA vector has "), out);
        ScriptTest.assertReadable(out);
        var alone = Project.script(file).run("-n", "1000", "-t", "1").out();
        assertEquals(3, alone.lines().filter(line -> line.endsWith("x")).count(), alone);
    }

    /** Of this class, as in GeneratorTest: seeds are fixed, but others would fail so rarely. */
    private static final double ERROR = 1e-6 / 4;

    /** The coordinates of a stream's points; what is finer than y can be, chance fills up. */
    static DoubleSupplier coordinates(Xoshiro stream) {
        var fine = new SplittableRandom(stream.s[0]);
        var next = new ArrayDeque<Double>();
        return () -> {
            if (next.isEmpty()) {
                long draw = stream.next();
                next.add((x(draw) + fine.nextDouble()) * 0x1p-31);
                next.add((y(draw) + 8 * fine.nextDouble()) * 0x1p-31);
            }
            return next.remove();
        };
    }

    static DoubleSupplier sideBySide(Stream<SplittableRandom> tasks) {
        return Uniformity.sideBySide(tasks.flatMap(random -> Xoshiro.streams(random).stream())
                .map(VectorTest::coordinates).toArray(DoubleSupplier[]::new));
    }

    @Test void oneStreamIsUniform() {
        Uniformity.assertUniform(ERROR, seed ->
                coordinates(Xoshiro.streams(new SplittableRandom(seed).split()).getFirst()));
    }

    @Test void theStreamsOfATaskAreIndependent() {
        Uniformity.assertUniform(ERROR,
                seed -> sideBySide(Stream.of(new SplittableRandom(seed).split())));
    }

    /** As long as these have 16 streams, the most that are compared with each other. */
    @Test void theStreamsOfTwoTasksAreIndependent() {
        Uniformity.assertUniform(ERROR, seed -> {
            var root = new SplittableRandom(seed);
            return sideBySide(Stream.of(root.split(), root.split()));
        });
    }

    /** The estimates of many seeds: their mean is pi, and they vary as independent points do. */
    @Test void estimatesVaryAsTheyShould() throws Exception {
        GeneratorTest.assertEstimatesVary(SOLUTION, ERROR / 2);
    }
}
