// The parts come as they are done; each knows where it belongs.

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
        record Part(int from, double[] values) {}
        var result = new double[initialValues.length];
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var service = new ExecutorCompletionService<Part>(pool);
            for (int task = 0; task < threads; task++) {
                int from = (int) ((long) result.length * task / threads);
                int to = (int) ((long) result.length * (task + 1) / threads);
                service.submit(() -> new Part(from,
                        solve(Arrays.copyOfRange(initialValues, from, to), 0, to - from, dt)));
            }
            for (int task = 0; task < threads; task++) {
                var part = service.take().get();
                System.arraycopy(part.values, 0, result, part.from, part.values.length);
            }
        }
        return result;
    }
}
