package engine.jvm;

import module java.base;

/** Times the learner's method, unwatched, and beside it what this machine can give just now. */
final class Stopwatch {
    private static final long SPINS = 8_000_000;
    private static volatile long spun;

    private Stopwatch() {}

    /** Seconds of each call, and of the plain loops, in each round; as many rounds as went well. */
    static Messages.Times time(Messages.Time timing, Method method) throws InterruptedException {
        var rounds = new ArrayList<double[]>();
        for (int round = 0; round < timing.rounds(); round++) {
            var seconds = new double[timing.calls().size() + 2];
            int column = 0;
            for (var call : timing.calls()) {
                var caller = Caller.timed(method, call.arguments());
                long start = System.nanoTime();
                caller.start();
                caller.join();
                seconds[column++] = (System.nanoTime() - start) / 1e9;
                if (caller.thrown() != null)
                    return new Messages.Times(rounds, innermost(caller.thrown()));
            }
            if (timing.threads() > 0) {
                seconds[column++] = spin(1);
                seconds[column] = spin(timing.threads());
            }
            rounds.add(seconds);
        }
        return new Messages.Times(rounds, null);
    }

    private static String innermost(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause).limit(12)
                .reduce((_, cause) -> cause).orElseThrow().toString();
    }

    /** The seconds that so many threads take, at once, for the same work each. */
    private static double spin(int threads) throws InterruptedException {
        var spinning = new Thread[threads];
        for (int i = 0; i < threads; i++) spinning[i] = new Thread(() -> {
            long state = Thread.currentThread().threadId();
            for (long spin = 0; spin < SPINS; spin++) {
                state ^= state << 13;
                state ^= state >>> 7;
                state ^= state << 17;
            }
            spun = state;
        });
        long start = System.nanoTime();
        for (var thread : spinning) thread.start();
        for (var thread : spinning) thread.join();
        return (System.nanoTime() - start) / 1e9;
    }
}
