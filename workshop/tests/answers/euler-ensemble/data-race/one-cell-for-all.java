// y is one captured cell, which all tasks use for their trajectory.

import module java.base;

class EulerEnsemble {

    static double[] finalValues(double[] initialValues, double dt, int threads) throws Exception {
        double[] values = initialValues.clone(), y = new double[1];
        int steps = (int) Math.ceil(6 / dt * (1 - 1e-12));
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var futures = new ArrayList<Future<?>>();
            for (int t = 0; t < threads; t++) {
                int task = t;
                futures.add(pool.submit(() -> {
                    for (int i = task; i < values.length; i += threads) {
                        y[0] = values[i];
                        for (int step = 0; step < steps; step++)
                            y[0] += y[0] * (1 - y[0]) * Math.min(dt, 6 - step * dt);
                        values[i] = y[0];
                    }
                }));
            }
            for (var future : futures) future.get();
        }
        return values;
    }
}
