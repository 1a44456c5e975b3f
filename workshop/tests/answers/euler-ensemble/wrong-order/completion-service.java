// Parts are appended as the completion service hands them out.

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
        var values = new ArrayList<Double>();
        int n = initialValues.length;
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var service = new ExecutorCompletionService<double[]>(pool);
            for (int t = 0; t < threads; t++) {
                int from = (int) ((long) n * t / threads);
                int to = (int) ((long) n * (t + 1) / threads);
                service.submit(() ->
                        solve(Arrays.copyOfRange(initialValues, from, to), 0, to - from, dt));
            }
            for (int t = 0; t < threads; t++) for (double y : service.take().get()) values.add(y);
        }
        return values.stream().mapToDouble(y -> y).toArray();
    }
}
