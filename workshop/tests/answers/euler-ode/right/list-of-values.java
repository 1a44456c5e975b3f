// the times first, then y into a list; the last step ends at t1
import module java.base;

class EulerOde {
    static double[] eulerOde(DoubleBinaryOperator f, double y0, double t0, double t1, double dt) {
        int steps = (int) Math.ceil((t1 - t0) / dt * (1 - 1e-12));
        double[] times = new double[steps + 1];
        for (int i = 0; i < steps; i++) times[i] = t0 + dt * i;
        times[steps] = t1;
        List<Double> values = new ArrayList<>();
        double y = y0;
        values.add(y);
        for (int i = 1; i <= steps; i++) {
            double slope = f.applyAsDouble(times[i - 1], y);
            y += (times[i] - times[i - 1]) * slope;
            values.add(y);
        }
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
