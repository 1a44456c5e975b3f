// Gatherers.scan carries y from step to step
import module java.base;

class EulerOde {
    static double[] eulerOde(DoubleBinaryOperator f, double y0, double t0, double t1, double dt) {
        int steps = (int) Math.ceil((t1 - t0) / dt * (1 - 1e-12));
        var after = IntStream.range(0, steps).mapToObj(i -> t0 + i * dt)
                .gather(Gatherers.scan(() -> y0, (y, t) ->
                        y + f.applyAsDouble(t, y) * Math.min(dt, t1 - t)));
        return DoubleStream.concat(DoubleStream.of(y0), after.mapToDouble(y -> y)).toArray();
    }
}
