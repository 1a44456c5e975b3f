// Shares are rounded up, and the last ones begin beyond the end.

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
        int n = initialValues.length, share = Math.ceilDiv(n, threads);
        var tasks = new ArrayList<Callable<double[]>>();
        for (int task = 0; task < threads; task++) {
            double[] part = Arrays.copyOfRange(initialValues, task * share,
                    Math.min(n, (task + 1) * share));
            tasks.add(() -> solve(part, 0, part.length, dt));
        }
        var values = new ArrayList<Double>();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (var part : pool.invokeAll(tasks))
                    for (double value : part.get()) values.add(value);
        }
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
