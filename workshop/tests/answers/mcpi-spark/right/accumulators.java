// An accumulator of Spark, and one of its own: both come back from the tasks.

//DEPS org.apache.spark:spark-core_2.13:4.2.0
//RUNTIME_OPTIONS --add-opens=java.base/java.io=ALL-UNNAMED
//RUNTIME_OPTIONS --add-opens=java.base/java.nio=ALL-UNNAMED
//RUNTIME_OPTIONS --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow
//RUNTIME_OPTIONS -Dlog4j2.configurationFile=org/apache/spark/log4j2-defaults.properties

import module java.base;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.util.AccumulatorV2;

class McpiSpark {
    static double parallelMonteCarloPi(long samples, int tasks, long seed, JavaSparkContext spark) {
        var numbers = IntStream.range(0, tasks).boxed().toList();
        var inside = spark.sc().longAccumulator();
        var drawn = new Total();
        spark.sc().register(drawn);
        spark.parallelize(numbers, tasks).foreach(task -> {
            long share = samples / tasks + (task < samples % tasks ? 1 : 0);
            inside.add(countInside(share, generator(seed, task)));
            drawn.add(share);
        });
        return 4.0 * inside.value() / drawn.value();
    }

    static class Total extends AccumulatorV2<Long, Long> {
        private long sum;

        @Override public boolean isZero() { return sum == 0; }

        @Override public Total copy() {
            var copy = new Total();
            copy.sum = sum;
            return copy;
        }

        @Override public void reset() { sum = 0; }

        @Override public void add(Long more) { sum += more; }

        @Override public void merge(AccumulatorV2<Long, Long> other) { sum += other.value(); }

        @Override public Long value() { return sum; }
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
