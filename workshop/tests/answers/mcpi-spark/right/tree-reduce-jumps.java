// treeReduce of results in records; the generators jump as often as the task's number says.

//DEPS org.apache.spark:spark-core_2.13:4.2.0
//RUNTIME_OPTIONS --add-opens=java.base/java.io=ALL-UNNAMED
//RUNTIME_OPTIONS --add-opens=java.base/java.nio=ALL-UNNAMED
//RUNTIME_OPTIONS --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow
//RUNTIME_OPTIONS -Dlog4j2.configurationFile=org/apache/spark/log4j2-defaults.properties

import module java.base;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.apache.spark.api.java.JavaSparkContext;

class McpiSpark {
    static double parallelMonteCarloPi(long samples, int tasks, long seed, JavaSparkContext spark) {
        var numbers = IntStream.range(0, tasks).boxed().toList();
        var sum = spark.parallelize(numbers, tasks).map(task -> {
            long share = samples / tasks + (task < samples % tasks ? 1 : 0);
            var random = new Xoshiro(seed).after(task);
            return new Sum(share, countInside(share, random));
        }).treeReduce((one, other) -> one.plus(other));
        return 4.0 * sum.inside / sum.samples;
    }

    record Sum(long samples, long inside) implements Serializable {
        Sum plus(Sum other) {
            return new Sum(samples + other.samples, inside + other.inside);
        }
    }

    record Xoshiro(long seed) {
        RandomGenerator after(int jumps) {
            var random = RandomGeneratorFactory.<RandomGenerator.JumpableGenerator>of(
                    "Xoshiro256PlusPlus").create(seed);
            for (int jump = 0; jump < jumps; jump++) random.jump();
            return random;
        }
    }

    static long countInside(long samples, RandomGenerator random) {
        long inside = 0;
        for (long sample = 0; sample < samples; sample++) {
            double x = random.nextDouble(), y = random.nextDouble();
            if (x * x + y * y <= 1) inside++;
        }
        return inside;
    }
}
