// wrong: not-parallel at line 24: a pool of one thread does all of the tasks, one after the other
//JAVA 25+

import module java.base;

/** An integral by the trapezoidal rule, in parts. */
class Integrals {
    private static final int PARTS = 8, STEPS = 4_000_000;

    static double part(double from, double to) {
        double width = (to - from) / STEPS, sum = (Math.sin(from) + Math.sin(to)) / 2;
        for (int step = 1; step < STEPS; step++) sum += Math.sin(from + step * width);
        return sum * width;
    }

    void main(String[] args) throws Exception {
        var parts = new ArrayList<Callable<Double>>();
        for (int i = 0; i < PARTS; i++) {
            double from = i * Math.PI / PARTS, to = (i + 1) * Math.PI / PARTS;
            parts.add(() -> part(from, to));
        }
        double integral = 0;
        try (var pool = Executors.newFixedThreadPool(1)) {
            for (var part : pool.invokeAll(parts)) integral += part.get();
        }
        IO.println("%.9f".formatted(integral));
    }
}
