// The values go through the pool in rounds, each round with a new pool.

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
        int round = Math.max(1, Math.ceilDiv(values.length, 4));
        for (int start = 0; start < values.length; start += round) {
            int first = start, length = Math.min(round, values.length - start);
            try (var pool = Executors.newFixedThreadPool(threads)) {
                var futures = new ArrayList<Future<?>>();
                for (int task = 0; task < threads; task++) {
                    int from = first + (int) ((long) length * task / threads);
                    int to = first + (int) ((long) length * (task + 1) / threads);
                    futures.add(pool.submit(() -> solve(values, from, to, dt)));
                }
                for (var future : futures) future.get();
            }
        }
        return values;
    }
}
