// A parallel stream of the values, started in a ForkJoinPool of `threads`.

import module java.base;

class EulerEnsemble {
    static double trajectory(double y, double dt) {
        int steps = (int) Math.ceil(6 / dt * (1 - 1e-12));
        for (int step = 0; step < steps; step++)
            y += y * (1 - y) * Math.min(dt, 6 - step * dt);
        return y;
    }

    static double[] finalValues(double[] initialValues, double dt, int threads) throws Exception {
        try (var pool = new ForkJoinPool(threads)) {
            return pool.submit(() -> Arrays.stream(initialValues).parallel()
                    .map(y -> trajectory(y, dt)).toArray()).get();
        }
    }
}
