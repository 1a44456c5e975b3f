package checks;

import module java.base;
import engine.evidence.Run;
import engine.evidence.Schedule;
import engine.verdict.Advice;
import engine.verdict.Finding;
import engine.verdict.Misconception;
import engine.verdict.Rules;

/** What could be better in a right estimate of pi. */
final class MonteCarloAdvice {
    private MonteCarloAdvice() {}

    static List<Advice> all() {
        Predicate<Run> traced = run -> run.call().traced()
                && run.call().schedule() instanceof Schedule.Meet;
        Predicate<Run> many = run -> MonteCarlo.samples(run) == MonteCarlo.MANY
                && run.tasks().platformThreads() <= 4 * MonteCarlo.TRACED_THREADS;
        ToLongFunction<Run> boxed = run -> run.streams().objects() + run.streams().boxed();
        ToLongFunction<Run> tasks = run ->
                Math.max(run.tasks().handedOver(), run.tasks().workers());
        return List.of(Rules.onlyPrinted(), MonteCarloAdvice::seedsOverlap,
                Advice.busyWaiting(),
                Advice.when(Misconception.CONTENDED_COUNTER, traced,
                        run -> run.memory().contended(), 0.25, MonteCarlo::samples,
                        "%,d times a lock or an atomic counter was used, for %,d samples"),
                Advice.when(Misconception.TASK_PER_SAMPLE, traced, tasks, 0.05, MonteCarlo::samples,
                        "%,d tasks for %,d samples"),
                Advice.when(Misconception.BOXED_STREAM, traced, boxed, 0.5, MonteCarlo::samples,
                        "%,d objects were made to hold numbers, for %,d samples"),
                Advice.when(Misconception.GENERATOR_PER_SAMPLE, traced,
                        run -> run.draws().made(), 0.25, MonteCarlo::samples,
                        "%,d generators were made for %,d samples"),
                Advice.when(Misconception.UNSPLITTABLE_SOURCE, traced,
                        run -> run.streams().iterated(), 0.02, MonteCarlo::samples,
                        "%,d elements came one by one out of iterate, for %,d samples"),
                Advice.poolPerCall(traced),
                Advice.when(Misconception.POOL_PER_CALL, many,
                        run -> run.tasks().workers() - run.tasks().virtualWorkers(),
                        4.0 * MonteCarlo.TRACED_THREADS / MonteCarlo.MANY, MonteCarlo::samples,
                        "%,d threads were started one after the other for %,d samples"),
                Advice.when(Misconception.TOO_MANY_THREADS, traced,
                        run -> run.tasks().platformThreads(), 4, _ -> MonteCarlo.TRACED_THREADS,
                        "%,d threads were alive at the same time, for %d tasks at once"),
                Advice.when(Misconception.VIRTUAL_THREADS_FOR_COMPUTING, traced,
                        run -> run.tasks().virtualWorkers(), 0, run -> run.tasks().workers(),
                        "%,d of %,d threads that drew were virtual"));
    }

    /** seed + task: with the next seed, all tasks but one draw again what their neighbours drew. */
    private static Optional<Finding> seedsOverlap(List<Run> runs) {
        var traced = MonteCarlo.traced(runs);
        if (traced.size() < 2) return Optional.empty();
        var before = traced.get(0).draws().streams().keySet();
        var streams = traced.get(1).draws().streams().keySet();
        long again = streams.stream().filter(before::contains).count();
        return streams.size() < 2 || 2 * again < streams.size()
                ? Optional.empty() : Optional.of(Misconception.SEEDS_OVERLAP.seen(
                "with seed 43, %d of the %d streams were those of seed 42", again, streams.size()));
    }
}
