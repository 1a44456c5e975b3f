// Each task has a part of the time and begins with the initial values; the last one is returned.

import module java.base;

class EulerEnsemble {

    static double[] finalValues(double[] initialValues, double dt, int threads) throws Exception {
        int steps = (int) Math.ceil(6 / dt * (1 - 1e-12));
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var futures = new ArrayList<Future<double[]>>();
            for (int t = 0; t < threads; t++) {
                int first = steps * t / threads, last = steps * (t + 1) / threads;
                futures.add(pool.submit(() -> {
                    var values = initialValues.clone();
                    for (int i = 0; i < values.length; i++)
                        for (int step = first; step < last; step++)
                            values[i] += values[i] * (1 - values[i]) * Math.min(dt, 6 - step * dt);
                    return values;
                }));
            }
            double[] result = null;
            for (var future : futures) result = future.get();
            return result;
        }
    }
}
