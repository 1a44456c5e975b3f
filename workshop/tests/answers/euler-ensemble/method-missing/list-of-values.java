// It returns a list, not an array.

import module java.base;

class EulerEnsemble {
    static double trajectory(double y, double dt) {
        int steps = (int) Math.ceil(6 / dt * (1 - 1e-12));
        for (int step = 0; step < steps; step++)
            y += y * (1 - y) * Math.min(dt, 6 - step * dt);
        return y;
    }

    static List<Double> finalValues(double[] initialValues, double dt, int threads)
            throws Exception {
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var futures = new ArrayList<Future<Double>>();
            for (double y : initialValues) futures.add(pool.submit(() -> trajectory(y, dt)));
            var values = new ArrayList<Double>();
            for (var future : futures) values.add(future.get());
            return values;
        }
    }
}
