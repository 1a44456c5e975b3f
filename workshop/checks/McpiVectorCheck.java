package checks;

import module java.base;
import engine.evidence.Call;
import engine.evidence.Run;
import engine.verdict.Misconception;
import engine.verdict.Rule;

/** Pi in lanes: the draws, or most of them, are made where no probe sees them. */
public final class McpiVectorCheck extends MonteCarlo {
    /** More than there are of any type: a longer vector needs fewer operations. */
    private static final int LANES = 64;

    public McpiVectorCheck() {
        super("parallelMonteCarloPi", Parts.THREADS, series());
    }

    /** What lanes do to remainders, up to two vectors; and to streams, of lanes and of tasks. */
    private static List<long[]> series() {
        var series = new ArrayList<long[]>(List.of(new long[] {7, 8, 4}));
        for (long samples = 1; samples <= 16; samples++) series.add(new long[] {samples, 1, 8});
        Collections.addAll(series, new long[] {64, 1, 40}, new long[] {512, 8, 14});
        return series;
    }

    /** Also where what is left over is drawn one by one, from a generator that is known. */
    @Override boolean isHomeMade(List<Run> runs) {
        return true;
    }

    @Override public Call adapted(Call call, List<Run> runs) {
        return runs.stream().anyMatch(run -> run.vectors().operations() > 0) ? call
                : super.adapted(call, runs);
    }

    @Override List<Rule> others() {
        return List.of(Rule.of(runs -> traced(runs).stream()
                .filter(run -> run.vectors().operations() * LANES < samples(run)).findFirst()
                .map(run -> Misconception.NOT_VECTORISED.seen(
                "%,d vector operations were seen, for %,d samples", run.vectors().operations(),
                samples(run)))).proving(runs -> traced(runs).stream().findFirst().map(
                run -> "it calculates in lanes: %,d vector operations for %,d samples".formatted(
                run.vectors().operations(), samples(run)))));
    }
}
