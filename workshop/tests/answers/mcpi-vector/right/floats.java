// Lanes of floats, 24 bits a coordinate, from ints of a Weyl sequence and a hash.

//COMPILE_OPTIONS --add-modules=jdk.incubator.vector -Xlint:-incubating
//RUNTIME_OPTIONS --add-modules=jdk.incubator.vector

import module java.base;
import module jdk.incubator.vector;
import static jdk.incubator.vector.VectorOperators.*;

class McpiVector {
    static final VectorSpecies<Integer> INTS = IntVector.SPECIES_PREFERRED;

    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        var root = new SplittableRandom(seed);
        var tasks = new ArrayList<Callable<Long>>();
        for (int task = 0; task < threads; task++) {
            long share = samples / threads + (task < samples % threads ? 1 : 0);
            var random = root.split();
            tasks.add(() -> countInside(share, random));
        }
        long inside = 0;
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (var count : pool.invokeAll(tasks)) inside += count.get();
        }
        return 4.0 * inside / samples;
    }

    static IntVector hash(IntVector z) {
        z = z.lanewise(XOR, z.lanewise(LSHR, 16)).mul(0x21f0aaad);
        z = z.lanewise(XOR, z.lanewise(LSHR, 15)).mul(0x735a2d97);
        return z.lanewise(XOR, z.lanewise(LSHR, 15));
    }

    static FloatVector unit(IntVector z) {
        return ((FloatVector) hash(z).lanewise(LSHR, 8).convert(I2F, 0)).mul(0x1p-24f);
    }

    static long countInside(long samples, SplittableRandom random) {
        var next = IntVector.fromArray(INTS, random.ints(INTS.length()).toArray(), 0);
        var other = IntVector.fromArray(INTS, random.ints(INTS.length()).toArray(), 0);
        long inside = 0;
        for (long left = samples; left > 0; left -= INTS.length()) {
            var x = unit(next);
            var y = unit(other.lanewise(XOR, next.mul(0x2c1b3c6d)));
            var isThere = x.mul(x).add(y.mul(y)).lt(1);
            for (int lane = 0; lane < Math.min(left, INTS.length()); lane++)
                if (isThere.laneIsSet(lane)) inside++;
            next = next.add(0x9e3779b9);
            other = other.add(0x632be5ab);
        }
        return inside;
    }
}
