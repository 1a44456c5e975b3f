// Fewer than 1000 values are not worth a pool.

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
        double[] values = initialValues.clone();
        if (values.length < 1000) return solve(values, 0, values.length, dt);
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var tasks = new ArrayList<Callable<double[]>>();
            int chunk = Math.ceilDiv(values.length, threads);
            for (int from = 0; from < values.length; from += chunk) {
                int start = from, end = Math.min(from + chunk, values.length);
                tasks.add(() -> solve(values, start, end, dt));
            }
            for (var done : pool.invokeAll(tasks)) done.get();
        }
        return values;
    }
}
