// FutureTasks on raw threads: get() throws what a task threw.

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
        var tasks = new ArrayList<FutureTask<double[]>>();
        for (int t = 0; t < threads; t++) {
            int from = (int) ((long) values.length * t / threads);
            int to = (int) ((long) values.length * (t + 1) / threads);
            var task = new FutureTask<>(() -> solve(values, from, to, dt));
            new Thread(task).start();
            tasks.add(task);
        }
        for (var task : tasks) task.get();
        return values;
    }
}
