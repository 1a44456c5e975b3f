// 2.1 / 0.3 is a little more than 7, which makes one step too many
import module java.base;

class EulerOde {
    static double[] eulerOde(DoubleBinaryOperator f, double y0, double t0, double t1, double dt) {
        int steps = (int) Math.ceil((t1 - t0) / dt);
        var y = new double[steps + 1];
        y[0] = y0;
        for (int i = 0; i < steps; i++) {
            double t = t0 + i * dt;
            y[i + 1] = y[i] + f.applyAsDouble(t, y[i]) * Math.min(dt, t1 - t);
        }
        return y;
    }
}
