// A ConcurrentHashMap from index to value, read at the end.

import module java.base;

class EulerEnsemble {
    static double trajectory(double y, double dt) {
        int steps = (int) Math.ceil(6 / dt * (1 - 1e-12));
        for (int step = 0; step < steps; step++)
            y += y * (1 - y) * Math.min(dt, 6 - step * dt);
        return y;
    }

    static double[] finalValues(double[] initialValues, double dt, int threads) throws Exception {
        var byIndex = new ConcurrentHashMap<Integer, Double>();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var tasks = new ArrayList<Callable<Object>>();
            for (int t = 0; t < threads; t++) {
                int task = t;
                tasks.add(() -> {
                    for (int i = task; i < initialValues.length; i += threads)
                        byIndex.put(i, trajectory(initialValues[i], dt));
                    return null;
                });
            }
            for (var done : pool.invokeAll(tasks)) done.get();
        }
        return IntStream.range(0, initialValues.length).mapToDouble(byIndex::get).toArray();
    }
}
