// Ranges of 16 values wait in a queue; `threads` workers take them until it is empty.

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
        record Range(int from, int to) {}
        var values = initialValues.clone();
        var ranges = new ConcurrentLinkedQueue<Range>();
        for (int from = 0; from < values.length; from += 16)
            ranges.add(new Range(from, Math.min(from + 16, values.length)));
        Callable<Void> worker = () -> {
            Range range;
            while ((range = ranges.poll()) != null) solve(values, range.from, range.to, dt);
            return null;
        };
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (var done : pool.invokeAll(Collections.nCopies(threads, worker))) done.get();
        }
        return values;
    }
}
