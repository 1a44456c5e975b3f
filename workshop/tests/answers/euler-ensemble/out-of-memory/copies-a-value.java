// A copy of all values for each value.

import module java.base;

class EulerEnsemble {
    static double trajectory(double y, double dt) {
        int steps = (int) Math.ceil(6 / dt * (1 - 1e-12));
        for (int step = 0; step < steps; step++)
            y += y * (1 - y) * Math.min(dt, 6 - step * dt);
        return y;
    }

    static double[] finalValues(double[] initialValues, double dt, int threads) throws Exception {
        var copies = new ArrayList<double[]>();
        for (int i = 0; i < initialValues.length; i++) copies.add(initialValues.clone());
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var futures = new ArrayList<Future<Double>>();
            for (int i = 0; i < copies.size(); i++) {
                double y = copies.get(i)[i];
                futures.add(pool.submit(() -> trajectory(y, dt)));
            }
            double[] values = new double[initialValues.length];
            for (int i = 0; i < values.length; i++) values[i] = futures.get(i).get();
            return values;
        }
    }
}
