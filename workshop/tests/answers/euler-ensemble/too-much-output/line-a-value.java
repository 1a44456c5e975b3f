// A line for each value.

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
            var futures = new ArrayList<Future<?>>();
            for (int t = 0; t < threads; t++) {
                int first = t;
                futures.add(pool.submit(() -> {
                    for (int i = first; i < values.length; i += threads) {
                        values[i] = trajectory(initialValues[i], dt);
                        System.out.println("index " + i + ": from " + initialValues[i]
                                + " to " + values[i]);
                    }
                }));
            }
            for (var future : futures) future.get();
        }
        return values;
    }
}
