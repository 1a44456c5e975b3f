// The remainder of the division is drawn by nobody.

//DEPS org.apache.spark:spark-core_2.13:4.2.0
//RUNTIME_OPTIONS --add-opens=java.base/java.io=ALL-UNNAMED
//RUNTIME_OPTIONS --add-opens=java.base/java.nio=ALL-UNNAMED
//RUNTIME_OPTIONS --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow
//RUNTIME_OPTIONS -Dlog4j2.configurationFile=org/apache/spark/log4j2-defaults.properties

import module java.base;
import org.apache.spark.api.java.JavaSparkContext;

class McpiSpark {
    static double parallelMonteCarloPi(long samples, int tasks, long seed, JavaSparkContext spark) {
        var numbers = IntStream.range(0, tasks).boxed().toList();
        long share = samples / tasks;
        long inside = spark.parallelize(numbers, tasks)
                .map(task -> countInside(share, generator(seed, task))).reduce(Long::sum);
        return 4.0 * inside / samples;
    }

    static SplittableRandom generator(long seed, int task) {
        var root = new SplittableRandom(seed);
        for (int before = 0; before < task; before++) root.split();
        return root.split();
    }

    static long countInside(long samples, SplittableRandom random) {
        long inside = 0;
        for (long sample = 0; sample < samples; sample++) {
            double x = random.nextDouble(), y = random.nextDouble();
            if (x * x + y * y <= 1) inside++;
        }
        return inside;
    }
}
