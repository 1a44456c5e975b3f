// A parallel stream of the ranges, in a ForkJoinPool of `threads`.

import module java.base;

class EulerEnsemble {
    static final double END = 6;

    static double[] solve(double[] values, int from, int to, double dt) {
        int steps = (int) Math.ceil(END / dt * (1 - 1e-12));
        for (int i = from; i < to; i++) {
            double y = values[i];
            for (int step = 0; step < steps; step++)
                y += y * (1 - y) * Math.min(dt, END - step * dt);
            values[i] = y;
        }
        return values;
    }

    static double[] finalValues(double[] initialValues, double dt, int threads) throws Exception {
        var values = initialValues.clone();
        int n = values.length;
        try (var pool = new ForkJoinPool(threads)) {
            pool.submit(() -> IntStream.range(0, threads).parallel().forEach(task -> solve(values,
                    (int) ((long) n * task / threads),
                            (int) ((long) n * (task + 1) / threads), dt)))
                    .get();
        }
        return values;
    }
}
