// All steps of all trajectories are kept, in arrays that are far too long.

import module java.base;

class EulerEnsemble {
    static double trajectory(double y, double dt) {
        int steps = (int) Math.ceil(6 / dt * (1 - 1e-12));
        for (int step = 0; step < steps; step++)
            y += y * (1 - y) * Math.min(dt, 6 - step * dt);
        return y;
    }

    static double[] finalValues(double[] initialValues, double dt, int threads) throws Exception {
        var all = new double[initialValues.length][];
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var futures = new ArrayList<Future<?>>();
            for (int t = 0; t < threads; t++) {
                int first = t;
                futures.add(pool.submit(() -> {
                    for (int i = first; i < all.length; i += threads) {
                        all[i] = new double[100_000];
                        all[i][99_999] = trajectory(initialValues[i], dt);
                    }
                }));
            }
            for (var future : futures) future.get();
        }
        return Arrays.stream(all).mapToDouble(steps -> steps[99_999]).toArray();
    }
}
