// whole steps only: it stops before t1
import module java.base;

class EulerOde {
    static double[] eulerOde(DoubleBinaryOperator f, double y0, double t0, double t1, double dt) {
        int steps = (int) ((t1 - t0) / dt + 1e-9);
        var y = new double[steps + 1];
        y[0] = y0;
        for (int i = 0; i < steps; i++) {
            double t = t0 + i * dt;
            y[i + 1] = y[i] + f.applyAsDouble(t, y[i]) * dt;
        }
        return y;
    }
}
