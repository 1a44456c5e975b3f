// One task a value: the pool shares them out.

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
            var futures = new ArrayList<Future<Double>>();
            for (double y : initialValues) futures.add(pool.submit(() -> trajectory(y, dt)));
            double[] values = new double[initialValues.length];
            for (int i = 0; i < values.length; i++) values[i] = futures.get(i).get();
            return values;
        }
    }
}
