// Always two threads: a first and a second half.

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
        int half = values.length / 2;
        try (var pool = Executors.newFixedThreadPool(2)) {
            var first = pool.submit(() -> solve(values, 0, half, dt));
            var second = pool.submit(() -> solve(values, half, values.length, dt));
            first.get();
            second.get();
        }
        return values;
    }
}
