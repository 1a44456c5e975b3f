// threads - 1 tasks for a pool; the last range is the caller's own work.

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
        int share = values.length / threads;
        if (threads == 1) return solve(values, 0, values.length, dt);
        try (var pool = Executors.newFixedThreadPool(threads - 1)) {
            var futures = new ArrayList<Future<?>>();
            for (int task = 0; task < threads - 1; task++) {
                int from = task * share, to = from + share;
                futures.add(pool.submit(() -> solve(values, from, to, dt)));
            }
            solve(values, (threads - 1) * share, values.length, dt);
            for (var future : futures) future.get();
        }
        return values;
    }
}
