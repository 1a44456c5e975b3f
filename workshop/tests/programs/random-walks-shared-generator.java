// wrong: shared-generator at line 15: all walkers draw from one java.util.Random
//JAVA 25+

import module java.base;

/** How far from home is a walker after 1,000 steps? The mean over many walkers. */
class RandomWalks {
    private static final int TASKS = 4, WALKERS = 100, STEPS = 1_000;

    static double meanSquare(Random random) {
        double sum = 0;
        for (int walker = 0; walker < WALKERS; walker++) {
            int x = 0, y = 0;
            for (int step = 0; step < STEPS; step++)
                switch (random.nextInt(4)) {
                    case 0 -> x++;
                    case 1 -> x--;
                    case 2 -> y++;
                    default -> y--;
                }
            sum += x * x + y * y;
        }
        return sum / WALKERS;
    }

    void main(String[] args) throws Exception {
        var random = new Random(42);
        try (var pool = Executors.newFixedThreadPool(TASKS)) {
            var tasks = new ArrayList<Callable<Double>>();
            for (int task = 0; task < TASKS; task++) tasks.add(() -> meanSquare(random));
            double sum = 0;
            for (var mean : pool.invokeAll(tasks)) sum += mean.get();
            IO.println("mean square distance: %.1f (expected %d)".formatted(sum / TASKS, STEPS));
        }
    }
}
