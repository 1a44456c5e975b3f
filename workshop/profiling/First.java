package profiling;

import module java.base;
import profiling.Recorded.Kind;
import profiling.Recorded.Sample;
import profiling.Recorded.Threads;
import profiling.Recorded.Wait;

/** The first thing to look at: one sentence, with its reason. */
public final class First {
    /** Fewer samples than these say nothing of methods. */
    static final int FEW = 20;


    /** In a shorter time a script has hardly begun: its classes are loaded. */
    static final double SHORT = 0.2;

    private static final double MUCH_COLLECTED = 0.25, MUCH_LOCKED = 0.3,
            IDLE = 0.5, ONE_OF_SEVERAL = 0.9, HARDLY_EVER = 0.1;
    private static final Set<String> LOCKS = Set.of("ReentrantLock", "ReadLock", "WriteLock",
            "StampedLock", "Semaphore");
    private static final String NONE = "libraries, called by none of its methods";

    private First() {}

    /** The first of these that holds. */
    public static String of(Recorded recorded) {
        return Stream.<Function<Recorded, Optional<String>>>of(First::deadlock, First::few,
                First::collections, First::lock, First::lockWork, First::waiting, First::oneThread)
                .map(rule -> rule.apply(recorded)).flatMap(Optional::stream).findFirst()
                .orElseGet(() -> hot(recorded) + cores(recorded));
    }

    private static Optional<String> deadlock(Recorded recorded) {
        if (recorded.deadlock().isEmpty()) return Optional.empty();
        var names = recorded.deadlock().stream().map(Reading::name).toList();
        return Optional.of("%s wait for each other: a deadlock%s".formatted(
                String.join(" and ", recorded.deadlock()), recorded.waits().stream()
                .filter(wait -> wait.kind() == Kind.LOCK && wait.place() != null
                && names.contains(wait.thread()))
                .max(Comparator.comparingDouble(Wait::seconds))
                .map(wait -> " at " + wait.place()).orElse("")));
    }

    private static Optional<String> few(Recorded recorded) {
        boolean waits = recorded.seconds() >= SHORT && Cores.idle(recorded) > IDLE;
        if (recorded.samples().size() >= FEW || waits) return Optional.empty();
        return Optional.of(("There are too few samples to say anything, %d: give it more to do, "
                + "for a second at least (a larger number, or a loop around it)")
                .formatted(recorded.samples().size()));
    }

    private static Optional<String> collections(Recorded recorded) {
        double share = recorded.collections().seconds() / recorded.seconds();
        if (share < MUCH_COLLECTED) return Optional.empty();
        var most = Shares.of(recorded.allocations(), one -> one.type()
                + (one.place() == null ? "" : " in " + one.place()), Recorded.Allocation::bytes);
        return Optional.of("Collections take %s of the time: %s a second are allocated%s"
                .formatted(ProfileText.percent(share),
                ProfileText.bytes(recorded.allocated() / recorded.seconds()),
                most.isEmpty() ? "" : ", most of it " + most.getFirst().name()));
    }

    /** Of those threads alone that ever waited for that lock. */
    private static Optional<String> lock(Recorded recorded) {
        var most = Shares.of(recorded.waits().stream().filter(wait -> wait.kind() == Kind.LOCK
                && wait.place() != null).toList(), Wait::place, Wait::seconds);
        if (most.isEmpty()) return Optional.empty();
        var place = most.getFirst().name();
        var names = recorded.waits().stream().filter(wait -> wait.kind() == Kind.LOCK
                && place.equals(wait.place())).map(Wait::thread).collect(Collectors.toSet());
        double lived = recorded.threads().stream().filter(one -> names.contains(one.name()))
                .mapToDouble(Threads::lived).sum();
        double share = most.getFirst().amount() / lived;
        return share < MUCH_LOCKED ? Optional.empty() : Optional.of(
                "Threads wait %s of the time for the lock at %s: hold it for less, or share less"
                .formatted(ProfileText.percent(share), place));
    }

    /** Threads that seldom wait for long, but pass a lock on all the time. */
    private static Optional<String> lockWork(Recorded recorded) {
        var inside = recorded.samples().stream().filter(sample -> sample.own().isPresent()
                && !sample.stack().getFirst().own() && LOCKS.contains(called(sample).type()))
                .toList();
        double share = (double) inside.size() / Math.max(1, recorded.samples().size());
        return share < MUCH_LOCKED ? Optional.empty() : Optional.of(
                "%s of the samples are in %s, at %s: threads pass the lock to and fro; share less"
                .formatted(ProfileText.percent(share), called(inside.getFirst()).type(),
                Shares.of(inside, sample -> sample.own().orElseThrow().place(), _ -> 1)
                .getFirst().name()));
    }

    private static Optional<String> waiting(Recorded recorded) {
        double idle = Cores.idle(recorded);
        if (idle < IDLE) return Optional.empty();
        var most = recorded.waits().stream().filter(wait -> wait.place() != null)
                .max(Comparator.comparing((Wait wait) -> wait.kind() != Kind.OTHERS)
                        .thenComparing(Wait::seconds));
        return Optional.of("For %s of the time nothing computes%s".formatted(
                ProfileText.percent(idle),
                most.map(wait -> ": %s %s at %s%s".formatted(wait.thread(),
                        wait.thread().equals("main") ? wait.kind().words : wait.kind().plural(),
                        wait.place(), overlaps(recorded, wait) ? ""
                        : "; on more threads, such waits overlap")).orElse("")));
    }

    /** So many threads wait there already, or for each other, that more would not help. */
    private static boolean overlaps(Recorded recorded, Wait wait) {
        return wait.kind() == Kind.OTHERS
                || wait.seconds() > 2 * recorded.cores() * recorded.seconds();
    }

    /** Of several threads that are alike, one does it all, or each waits for the one before. */
    private static Optional<String> oneThread(Recorded recorded) {
        for (var group : recorded.threads()) {
            var samples = recorded.samples().stream()
                    .filter(sample -> sample.thread().equals(group.name())).toList();
            if (group.count() == 1 || samples.isEmpty()
                    || group.busy() < recorded.busy() / 2) continue;
            double most = Shares.of(samples, sample -> "" + sample.id(), _ -> 1)
                    .getFirst().ofWhole();
            if (most > ONE_OF_SEVERAL) return Optional.of(
                    "One thread of %d (%s) does %s of their work: share it out evenly"
                    .formatted(group.count(), group.name(), ProfileText.percent(most)));
            if (takeTurns(recorded, samples)) return Optional.of(
                    "The %d threads %s hardly ever compute at the same time: it is not parallel"
                    .formatted(group.count(), group.name()));
        }
        return Optional.empty();
    }

    /** Of their own accord: where there is less than a core for them, all threads do. */
    private static boolean takeTurns(Recorded recorded, List<Sample> samples) {
        return recorded.cores() * (1 - recorded.others()) > 1
                && Cores.together(samples) < HARDLY_EVER;
    }

    private static String hot(Recorded recorded) {
        var samples = recorded.samples();
        var most = Shares.of(samples, sample -> sample.own().map(Frame::name).orElse(NONE), _ -> 1)
                .getFirst();
        var inside = samples.stream().filter(sample -> sample.own().map(Frame::name).orElse(NONE)
                .equals(most.name())).toList();
        var line = Shares.of(inside, sample -> sample.own().map(Frame::place).orElse(NONE), _ -> 1)
                .getFirst();
        var library = Shares.of(inside.stream().filter(sample -> !sample.stack().isEmpty()
                && !sample.stack().getFirst().own()).toList(), sample -> called(sample).name(),
                _ -> 1);
        boolean mostly = !library.isEmpty() && library.getFirst().amount() > inside.size() / 2.0;
        return "%s of the samples are in %s%s: look there first".formatted(
                ProfileText.percent(most.ofWhole()), line.name(),
                mostly ? ", most of them in " + library.getFirst().name() : "");
    }

    /** The library's method that the script called. */
    private static Frame called(Sample sample) {
        return sample.stack().stream().takeWhile(frame -> !frame.own()).toList().getLast();
    }

    private static String cores(Recorded recorded) {
        boolean one = recorded.cores() > 1 && takeTurns(recorded, recorded.samples());
        return one ? "; one core of %d was busy".formatted(recorded.cores()) : "";
    }
}
