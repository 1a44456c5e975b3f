// Records with a share and a generator, java.util.Random, which can be sent: seeded in task order.

//DEPS org.apache.spark:spark-core_2.13:4.2.0
//RUNTIME_OPTIONS --add-opens=java.base/java.io=ALL-UNNAMED
//RUNTIME_OPTIONS --add-opens=java.base/java.nio=ALL-UNNAMED
//RUNTIME_OPTIONS --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow
//RUNTIME_OPTIONS -Dlog4j2.configurationFile=org/apache/spark/log4j2-defaults.properties

import module java.base;
import org.apache.spark.api.java.JavaSparkContext;

class McpiSpark {
    static double parallelMonteCarloPi(long samples, int tasks, long seed, JavaSparkContext spark) {
        var root = new SplittableRandom(seed);
        var prepared = new ArrayList<Share>();
        for (int task = 0; task < tasks; task++) {
            long share = samples / tasks + (task < samples % tasks ? 1 : 0);
            prepared.add(new Share(share, new Random(root.nextLong())));
        }
        return 4.0 * spark.parallelize(prepared, tasks).map(Share::inside).reduce(Long::sum)
                / samples;
    }

    record Share(long samples, Random random) implements Serializable {
        long inside() {
            return countInside(samples, random);
        }
    }

    static long countInside(long samples, Random random) {
        long inside = 0;
        for (long sample = 0; sample < samples; sample++) {
            double x = random.nextDouble(), y = random.nextDouble();
            if (x * x + y * y <= 1) inside++;
        }
        return inside;
    }
}
