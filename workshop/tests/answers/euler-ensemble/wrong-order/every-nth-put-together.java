// Each task takes every nth value, but the parts are put one after the other.

import module java.base;

class EulerEnsemble {
    static double trajectory(double y, double dt) {
        int steps = (int) Math.ceil(6 / dt * (1 - 1e-12));
        for (int step = 0; step < steps; step++)
            y += y * (1 - y) * Math.min(dt, 6 - step * dt);
        return y;
    }

    static double[] finalValues(double[] initialValues, double dt, int threads) throws Exception {
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var parts = new ArrayList<Future<double[]>>();
            for (int t = 0; t < threads; t++) {
                int task = t;
                parts.add(pool.submit(() -> IntStream.range(0, initialValues.length)
                        .filter(i -> i % threads == task)
                        .mapToDouble(i -> trajectory(initialValues[i], dt)).toArray()));
            }
            var values = new double[initialValues.length];
            int at = 0;
            for (var part : parts) for (double value : part.get()) values[at++] = value;
            return values;
        }
    }
}
