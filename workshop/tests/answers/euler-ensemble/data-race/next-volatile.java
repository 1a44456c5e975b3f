// A volatile next index: next++ is still three steps.

import module java.base;

class EulerEnsemble {
    static double trajectory(double y, double dt) {
        int steps = (int) Math.ceil(6 / dt * (1 - 1e-12));
        for (int step = 0; step < steps; step++)
            y += y * (1 - y) * Math.min(dt, 6 - step * dt);
        return y;
    }

    static double[] finalValues(double[] initialValues, double dt, int threads) throws Exception {
        var values = new double[initialValues.length];
        next = 0;
        Runnable worker = () -> {
            for (int i = next++; i < values.length; i = next++)
                values[i] = trajectory(initialValues[i], dt);
        };
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var futures = new ArrayList<Future<?>>();
            for (int t = 0; t < threads; t++) futures.add(pool.submit(worker));
            for (var future : futures) future.get();
        }
        return values;
    }

    static volatile int next;
}
