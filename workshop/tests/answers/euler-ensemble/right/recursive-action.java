// Halves of the range, down to 100 values, in a ForkJoinPool.

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
        try (var pool = new ForkJoinPool(threads)) {
            pool.invoke(new Range(values, 0, values.length, dt));
        }
        return values;
    }

    static class Range extends RecursiveAction {
        final double[] values;
        final int from, to;
        final double dt;

        Range(double[] values, int from, int to, double dt) {
            this.values = values;
            this.from = from;
            this.to = to;
            this.dt = dt;
        }

        @Override protected void compute() {
            if (to - from <= 100) {
                solve(values, from, to, dt);
            } else {
                int middle = (from + to) / 2;
                invokeAll(new Range(values, from, middle, dt), new Range(values, middle, to, dt));
            }
        }
    }
}
