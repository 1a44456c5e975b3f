// The time is cut: each task makes some of the steps, and the changes are added up.

import module java.base;

class EulerEnsemble {

    static double[] finalValues(double[] initialValues, double dt, int threads) throws Exception {
        int steps = (int) Math.ceil(6 / dt * (1 - 1e-12));
        var tasks = new ArrayList<Callable<double[]>>();
        for (int task = 0; task < threads; task++) {
            int first = steps * task / threads, last = steps * (task + 1) / threads;
            tasks.add(() -> {
                var changes = new double[initialValues.length];
                for (int i = 0; i < changes.length; i++) {
                    double y = initialValues[i];
                    for (int step = first; step < last; step++)
                        y += y * (1 - y) * Math.min(dt, 6 - step * dt);
                    changes[i] = y - initialValues[i];
                }
                return changes;
            });
        }
        var values = initialValues.clone();
        if (threads == 1) return run(values, steps, dt);
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (var future : pool.invokeAll(tasks)) {
                double[] changes = future.get();
                for (int i = 0; i < values.length; i++) values[i] += changes[i];
            }
        }
        return values;
    }

    static double[] run(double[] values, int steps, double dt) {
        for (int i = 0; i < values.length; i++)
            for (int step = 0; step < steps; step++)
                values[i] += values[i] * (1 - values[i]) * Math.min(dt, 6 - step * dt);
        return values;
    }
}
