// Task t solves the values t, t + threads, t + 2 * threads and so on.

import module java.base;

class EulerEnsemble {
    static double trajectory(double y, double dt) {
        int steps = (int) Math.ceil(6 / dt * (1 - 1e-12));
        for (int step = 0; step < steps; step++)
            y += y * (1 - y) * Math.min(dt, 6 - step * dt);
        return y;
    }

    static double[] finalValues(double[] initialValues, double dt, int threads) throws Exception {
        double[] result = new double[initialValues.length];
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> futures = new ArrayList<>();
            for (int t = 0; t < threads; t++) {
                final int first = t;
                futures.add(pool.submit(() -> {
                    for (int i = first; i < initialValues.length; i += threads) {
                        result[i] = trajectory(initialValues[i], dt);
                    }
                }));
            }
            for (Future<?> future : futures) {
                future.get();
            }
        } finally {
            pool.shutdown();
        }
        return result;
    }
}
