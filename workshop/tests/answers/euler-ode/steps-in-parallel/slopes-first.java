// computes all slopes side by side, from y0; then it only has to add them up
import module java.base;

class EulerOde {
    static double[] eulerOde(DoubleBinaryOperator f, double y0, double t0, double t1, double dt) {
        int steps = (int) Math.ceil((t1 - t0) / dt * (1 - 1e-12));
        double[] y = new double[steps + 1];
        Arrays.parallelSetAll(y, i -> {
            double t = t0 + (i - 1) * dt;
            return i == 0 ? y0 : f.applyAsDouble(t, y0) * Math.min(dt, t1 - t);
        });
        for (int i = 0; i < steps; i++) y[i + 1] += y[i];
        return y;
    }
}
