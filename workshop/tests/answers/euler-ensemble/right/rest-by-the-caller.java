// Equal shares for the tasks; when they are done, the caller solves the rest.

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
        int share = values.length / threads;
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Callable<double[]>> tasks = new ArrayList<>();
            for (int t = 0; t < threads; t++) {
                int from = t * share;
                tasks.add(() -> solve(values, from, from + share, dt));
            }
            for (Future<double[]> future : pool.invokeAll(tasks)) future.get();
        }
        return solve(values, share * threads, values.length, dt);
    }
}
