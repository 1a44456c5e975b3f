// wrong: pool-left-open at line 22: nobody shuts the pool down: the program does not end by itself
//JAVA 25+

import module java.base;

/** Counts the primes below a limit; each task has a range of numbers. */
class Primes {
    private static final int LIMIT = 400_000, TASKS = 20;

    static boolean isPrime(int number) {
        if (number < 2) return false;
        for (int divisor = 2; divisor * divisor <= number; divisor++)
            if (number % divisor == 0) return false;
        return true;
    }

    static long countBetween(int from, int to) {
        return IntStream.range(from, to).filter(Primes::isPrime).count();
    }

    static long count() throws InterruptedException, ExecutionException {
        var pool = Executors.newFixedThreadPool(4);
        var ranges = new ExecutorCompletionService<Long>(pool);
        for (int task = 0; task < TASKS; task++) {
            int from = task * (LIMIT / TASKS), to = from + LIMIT / TASKS;
            ranges.submit(() -> countBetween(from, to));
        }
        long sum = 0;
        for (int task = 0; task < TASKS; task++) sum += ranges.take().get();
        return sum;
    }

    public static void main(String[] args) throws Exception {
        IO.println("primes below %d: %d".formatted(LIMIT, count()));
    }
}
