// The lambda uses the loop variable, which changes.

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
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (int i = 0; i < values.length; i++)
                pool.submit(() -> values[i] = trajectory(initialValues[i], dt));
        }
        return values;
    }
}
