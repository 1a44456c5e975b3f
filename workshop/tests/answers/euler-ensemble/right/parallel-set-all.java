// Arrays.parallelSetAll, within a pool of its own.

import module java.base;

class EulerEnsemble {
    static double trajectory(double y, double dt) {
        int steps = (int) Math.ceil(6 / dt * (1 - 1e-12));
        for (int step = 0; step < steps; step++)
            y += y * (1 - y) * Math.min(dt, 6 - step * dt);
        return y;
    }

    static double[] finalValues(double[] initialValues, double dt, int threads) throws Exception {
        var values = new double[initialValues.length];
        try (var pool = new ForkJoinPool(threads)) {
            pool.submit(() ->
                    Arrays.parallelSetAll(values, i -> trajectory(initialValues[i], dt))).get();
        }
        return values;
    }
}
