// xorshift64*, written out, from a hash of the seed and the number of the task.

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
        long[] none = {0};
        long inside = spark.parallelize(numbers, tasks).map(task -> {
            long share = samples / tasks + (task < samples % tasks ? 1 : 0);
            return new long[] {countInside(share, new SplittableRandom(seed + 1), task)};
        }).fold(none, (one, other) -> {
            other[0] += one[0];
            return other;
        })[0];
        return 4.0 * inside / samples;
    }

    static long countInside(long samples, SplittableRandom seeds, int task) {
        for (int before = 0; before < task; before++) seeds.nextLong();
        long state = seeds.nextLong() | 1, inside = 0;
        for (long sample = 0; sample < samples; sample++) {
            state = next(state);
            double x = (state * 0x2545f4914f6cdd1dL >>> 11) * 0x1p-53;
            state = next(state);
            double y = (state * 0x2545f4914f6cdd1dL >>> 11) * 0x1p-53;
            if (x * x + y * y <= 1) inside++;
        }
        return inside;
    }

    static long next(long state) {
        state ^= state >>> 12;
        state ^= state << 25;
        return state ^ state >>> 27;
    }
}
