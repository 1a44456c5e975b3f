// next++ on a field: two threads may get the same index.

import module java.base;

class EulerEnsemble {
    static double trajectory(double y, double dt) {
        int steps = (int) Math.ceil(6 / dt * (1 - 1e-12));
        for (int step = 0; step < steps; step++)
            y += y * (1 - y) * Math.min(dt, 6 - step * dt);
        return y;
    }

    static double[] finalValues(double[] initialValues, double dt, int threads) throws Exception {
        double[] values = new double[initialValues.length];
        next = 0;
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var tasks = new ArrayList<Callable<Void>>();
            for (int t = 0; t < threads; t++) tasks.add(() -> {
                while (true) {
                    int i = next++;
                    if (i >= values.length) return null;
                    values[i] = trajectory(initialValues[i], dt);
                }
            });
            for (var done : pool.invokeAll(tasks)) done.get();
        }
        return values;
    }

    static int next;
}
