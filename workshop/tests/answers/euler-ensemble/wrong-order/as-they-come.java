// The values stand in the order in which they were done.

import module java.base;

class EulerEnsemble {
    static double trajectory(double y, double dt) {
        int steps = (int) Math.ceil(6 / dt * (1 - 1e-12));
        for (int step = 0; step < steps; step++)
            y += y * (1 - y) * Math.min(dt, 6 - step * dt);
        return y;
    }

    static double[] finalValues(double[] initialValues, double dt, int threads) throws Exception {
        var done = new ConcurrentLinkedQueue<Double>();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var futures = new ArrayList<Future<?>>();
            for (int t = 0; t < threads; t++) {
                int task = t;
                futures.add(pool.submit(() -> {
                    for (int i = task; i < initialValues.length; i += threads)
                        done.add(trajectory(initialValues[i], dt));
                }));
            }
            for (var future : futures) future.get();
        }
        return done.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
