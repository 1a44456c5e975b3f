// A lambda that returns nothing is no Callable.

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
        try (var pool = Executors.newFixedThreadPool(threads)) {
            Callable<double[]> task = () -> {
                solve(values, 0, values.length, dt);
            };
            pool.submit(task).get();
        }
        return values;
    }
}
