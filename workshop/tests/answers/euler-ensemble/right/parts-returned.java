// Each task gets a part of its own, and the caller puts the parts together.

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
        int share = initialValues.length / threads, rest = initialValues.length % threads;
        var tasks = new ArrayList<Callable<double[]>>();
        int from = 0;
        for (int task = 0; task < threads; task++) {
            int to = from + share + (task < rest ? 1 : 0);
            double[] part = Arrays.copyOfRange(initialValues, from, to);
            tasks.add(() -> solve(part, 0, part.length, dt));
            from = to;
        }
        var values = new double[initialValues.length];
        int at = 0;
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (var future : pool.invokeAll(tasks)) {
                double[] part = future.get();
                System.arraycopy(part, 0, values, at, part.length);
                at += part.length;
            }
        }
        return values;
    }
}
