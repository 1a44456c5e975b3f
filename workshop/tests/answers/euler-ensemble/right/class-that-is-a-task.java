// A class of its own that implements Callable, with a range as its fields.

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
        List<Task> tasks = new ArrayList<>();
        int n = initialValues.length;
        for (int t = 0; t < threads; t++) {
            int from = (int) Math.round((double) n * t / threads);
            int to = (int) Math.round((double) n * (t + 1) / threads);
            tasks.add(new Task(Arrays.copyOfRange(initialValues, from, to), dt));
        }
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            double[] result = new double[n];
            int at = 0;
            for (Future<double[]> future : pool.invokeAll(tasks))
                for (double value : future.get()) result[at++] = value;
            return result;
        } finally {
            pool.shutdownNow();
        }
    }

    record Task(double[] values, double dt) implements Callable<double[]> {
        @Override public double[] call() {
            return solve(values, 0, values.length, dt);
        }
    }
}
