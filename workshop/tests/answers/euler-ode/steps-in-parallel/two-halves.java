// both halves of the steps side by side; the second starts from y0, which is a guess
import module java.base;

class EulerOde {
    static void steps(DoubleBinaryOperator f, double[] y, int from, int to, double t0, double t1,
            double dt, double start) {
        double now = start;
        for (int i = from; i < to; i++) {
            double t = t0 + i * dt;
            now += f.applyAsDouble(t, now) * Math.min(dt, t1 - t);
            y[i + 1] = now;
        }
    }

    static double[] eulerOde(DoubleBinaryOperator f, double y0, double t0, double t1, double dt) {
        int steps = (int) Math.ceil((t1 - t0) / dt * (1 - 1e-12));
        var y = new double[steps + 1];
        y[0] = y0;
        try (var pool = Executors.newFixedThreadPool(2)) {
            var first = pool.submit(() -> steps(f, y, 0, steps / 2, t0, t1, dt, y0));
            var second = pool.submit(() -> steps(f, y, steps / 2, steps, t0, t1, dt, y0));
            first.get();
            second.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
        return y;
    }
}
