import module java.base;

/**
 * The other JVM of a version in Java: {@code Worker CLASS METHOD THREADS} calls that static method
 * for every number of samples that it reads, and answers with the result and the seconds. As a
 * script, it has a JVM of its own: what the JIT compiler learnt of other versions does not count.
 * A version that finds out that it cannot work here throws an IllegalArgumentException, which says
 * why. (The METHOD may have a blank in it, and then its first argument behind that.)
 */
final class Worker {
    static final int SEED = 42, SIDE = 1_000_000, STATUS_MISSING = 3;
    static final double DT = 0.01;
    /** Large results are compared by their remainders, in other languages too. */
    private static final BigInteger PRIME = BigInteger.TWO.pow(61).subtract(BigInteger.ONE);
    private static Object spark;

    public static void main(String[] args) throws Exception {
        var name = args[1].split(" ", 2);
        var method = Stream.of(Class.forName(args[0]).getDeclaredMethods())
                .filter(one -> one.getName().equals(name[0])).findFirst().orElseThrow();
        method.setAccessible(true);
        int threads = Integer.parseInt(args[2]);
        for (var line = IO.readln(); line != null; line = IO.readln())
            try {
                long start = System.nanoTime();
                var result = call(method, name, Long.parseLong(line), threads);
                IO.println(text(result) + " " + (System.nanoTime() - start) / 1e9);
            } catch (InvocationTargetException e) {
                if (!(e.getCause() instanceof IllegalArgumentException missing)) throw e;
                System.err.println(missing.getMessage());
                System.exit(STATUS_MISSING);
            }
    }

    /** What is counted as a sample depends on the contract, which its parameters tell. */
    private static Object call(Method method, String[] name, long samples, int threads)
            throws Exception {
        return switch (Stream.of(method.getParameterTypes()).map(Class::getSimpleName)
                .collect(Collectors.joining(", "))) {
            case "long, long" -> method.invoke(null, samples, SEED);
            case "long, int, long" -> method.invoke(null, samples, threads, SEED);
            case "String, long, int, long" -> method.invoke(null, name[1], samples, threads, SEED);
            case "long, int, long, JavaSparkContext" ->
                    method.invoke(null, samples, threads, SEED, spark(method.getDeclaringClass()));
            case "double[], double, int" -> method.invoke(null, LongStream.range(0, samples)
                    .mapToDouble(i -> 2.0 * i / samples).toArray(), DT, threads);
            case "int, int" -> {
                for (long sample = 1; sample < samples; sample++) method.invoke(null, SIDE, SIDE);
                yield method.invoke(null, SIDE, SIDE);
            }
            case String parameters -> throw new IllegalArgumentException(parameters);
        };
    }

    /** Made by the script itself, in the first call, whose time does not count. */
    private static Object spark(Class<?> script) throws Exception {
        if (spark == null) {
            var constructor = script.getDeclaredConstructor();
            constructor.setAccessible(true);
            var configuration = script.getDeclaredMethod("configuration");
            configuration.setAccessible(true);
            var conf = configuration.invoke(constructor.newInstance());
            var connect = script.getDeclaredMethod("connect", conf.getClass());
            connect.setAccessible(true);
            spark = connect.invoke(null, conf);
        }
        return spark;
    }

    private static String text(Object result) {
        return switch (result) {
            case Double estimate -> String.format(Locale.ROOT, "%.8f", estimate);
            case double[] values -> Integer.toString(Arrays.hashCode(values));
            case BigInteger paths -> paths.mod(PRIME).toString();
            default -> result.toString();
        };
    }
}
