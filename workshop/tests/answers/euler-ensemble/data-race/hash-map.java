// A plain HashMap from index to value, filled by all tasks.

import module java.base;

class EulerEnsemble {
    static double trajectory(double y, double dt) {
        int steps = (int) Math.ceil(6 / dt * (1 - 1e-12));
        for (int step = 0; step < steps; step++)
            y += y * (1 - y) * Math.min(dt, 6 - step * dt);
        return y;
    }

    static double[] finalValues(double[] initialValues, double dt, int threads) throws Exception {
        var byIndex = new HashMap<Integer, Double>();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var futures = new ArrayList<Future<?>>();
            for (int i = 0; i < initialValues.length; i++) {
                int index = i;
                futures.add(pool.submit(() ->
                        byIndex.put(index, trajectory(initialValues[index], dt))));
            }
            for (var future : futures) future.get();
        }
        return IntStream.range(0, initialValues.length).mapToDouble(byIndex::get).toArray();
    }
}
