package checks;

import module java.base;
import engine.evidence.Call;
import engine.evidence.Run;
import engine.verdict.Finding;
import engine.verdict.Misconception;
import engine.verdict.Rules;

/**
 * What can be told of draws that nobody sees: from how many points are inside, over many seeds.
 * Whatever a right answer draws, it is not accused once in 10^9.
 */
final class Unseen {
    /**
     * Seeds far apart and with many bits, for a generator may begin badly with others; and not of
     * the sequence that SplittableRandom goes through.
     */
    private static final long STEP = 0xd1342543de82ef95L;
    /** How improbable it must be, as a logarithm: 10^-9 in all, for both sides of twenty groups. */
    private static final double SURE = 25;
    /** With so many samples, and for so many seeds, it is by chance whether counts divide. */
    private static final int SPREAD = 64, SEEDS = 12;

    /** Makes a call of samples, threads and a seed. */
    interface Caller {
        Call call(long samples, int threads, long seed);
    }

    private final List<Call> calls = new ArrayList<>();
    private final String parts;

    /**
     * @param series each as the samples and threads of its calls, and their number: no two calls
     *               of all have the same seed, so they draw different points
     */
    Unseen(List<long[]> series, String parts, Caller caller) {
        this.parts = parts;
        for (var one : series) for (long i = 0; i < one[2]; i++)
            calls.add(caller.call(one[0], (int) one[1], STEP * (calls.size() + 1) >>> 20));
    }

    List<Call> calls() {
        return calls;
    }

    /** Calls that are alike, but for their seeds; or all those with few samples. */
    private record Group(String calls, List<Run> runs) {
        long samples() {
            return runs.stream().mapToLong(MonteCarlo::samples).sum();
        }

        LongStream counts() {
            return runs.stream().mapToLong(run -> Math.round(MonteCarlo.inside(run)));
        }

        long inside() {
            return counts().sum();
        }

        double expected() {
            return Math.PI / 4 * samples();
        }

        /**
         * Chernoff's bound for the probability that so many points are inside, or a number that is
         * still farther from what is expected: the negative logarithm.
         */
        double surprise() {
            double share = (double) inside() / samples();
            return share > 1 ? Double.POSITIVE_INFINITY : samples()
                    * (part(share, Math.PI / 4) + part(1 - share, 1 - Math.PI / 4));
        }

        private static double part(double seen, double expected) {
            return seen == 0 ? 0 : seen * Math.log(seen / expected);
        }

        /** What divides all counts; 0 if all are 0. */
        long divisor() {
            return counts().reduce(0, (one, other) ->
                    BigInteger.valueOf(one).gcd(BigInteger.valueOf(other)).longValue());
        }
    }

    private List<Group> groups(List<Run> runs) {
        var ours = runs.stream().filter(run -> run.value() instanceof Double
                && calls.stream().anyMatch(call -> run.call().isOf(call.arguments()))).toList();
        var alike = ours.stream().collect(Collectors.groupingBy(
                run -> run.call().arguments().subList(0, 2), LinkedHashMap::new,
                Collectors.toList()));
        var groups = new ArrayList<Group>();
        alike.forEach((numbers, some) -> groups.add(new Group("with %s on %s".formatted(
                Rules.count((long) numbers.get(0), "sample"),
                Rules.count((int) numbers.get(1), parts)), some)));
        var few = ours.stream().filter(run -> MonteCarlo.samples(run) < SPREAD).toList();
        if (groups.size() > 1) groups.add(new Group("with few samples", few));
        return groups;
    }

    /** Far fewer points inside than there should be, or far more: the clearest case. */
    Optional<Finding> lostOrExtra(List<Run> runs) {
        if (sameStream(runs).isPresent()) return Optional.empty(); // chance is wilder then
        return groups(runs).stream().max(Comparator.comparing(Group::surprise))
                .filter(group -> group.surprise() > SURE).map(group -> {
                    boolean lost = group.inside() < group.expected();
                    var what = lost ? Misconception.SAMPLES_LOST : Misconception.SAMPLES_EXTRA;
                    return what.seen("%s, over %d seeds, %,d of %,d points were inside, where "
                            + "about %,.0f should be", group.calls, group.runs.size(),
                            group.inside(), group.samples(), group.expected());
                });
    }

    /**
     * Several at a time are inside, or none of them: what draws them draws the same. (Estimates
     * that are whole numbers are so for another reason.)
     */
    Optional<Finding> sameStream(List<Run> runs) {
        return groups(runs).stream().filter(group -> group.runs.size() >= SEEDS
                && group.runs.stream().allMatch(run -> MonteCarlo.samples(run) >= SPREAD)
                && group.runs.stream().anyMatch(run -> (double) run.value() % 1 != 0)
                && group.divisor() > 0
                && group.runs.size() * Math.log(group.divisor()) > SURE).findFirst()
                .map(group -> Misconception.SAME_STREAM.seen("%s, over %d seeds, the number of "
                + "points inside was always a multiple of %d", group.calls, group.runs.size(),
                group.divisor()).meaning(
                "Tasks, or lanes, draw the same points: more of them, but no more information."));
    }

    Optional<String> proof(List<Run> runs) {
        var groups = groups(runs);
        return groups.isEmpty() ? Optional.empty() : Optional.of(
                "as many points are inside as should be: %,d of %,d, over %d seeds".formatted(
                groups.getLast().inside(), groups.getLast().samples(),
                groups.getLast().runs.size()));
    }
}
