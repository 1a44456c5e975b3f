package engine.verdict;

import module java.base;
import engine.evidence.Call;
import engine.evidence.Cores;
import engine.evidence.Schedule;
import engine.jvm.Recorder;
import engine.jvm.Sandbox;

/**
 * Records who works when, where tasks do not overlap: the method is run once more, with nobody held
 * and no memory watched.
 */
record Overlap(Expectation expectation, Sandbox sandbox) {
    private static final int THREADS = 4, FEWEST = 3, MOST = 5;
    /** A task takes much longer than it takes to start a thread. */
    private static final long SAMPLES = 1_000_000;

    /** The same verdict; with a recording if this is wrong, and nothing else before it. */
    Verdict shown(Verdict verdict) throws Exception {
        var found = verdict instanceof Verdict.Wrong(var findings) ? findings.subList(0, 1)
                : verdict.findings();
        if (found.stream().noneMatch(one -> one.what() == Misconception.NOT_PARALLEL)
                || expectation.contract().parameters().contains(Cores.class)) return verdict;
        var call = call();
        var recording = Recorder.record(sandbox, call, expectation.patienceMilliseconds());
        return recording.isEmpty() ? verdict : verdict.with(Misconception.NOT_PARALLEL, finding ->
                finding.seenIn(recording.get().of(
                new Rules(expectation.contract()).name(call))));
    }

    /** With so few threads that each can have a row. */
    private Call call() {
        var timed = expectation.timed(THREADS, SAMPLES);
        var call = !timed.isEmpty() ? timed.getLast() : expectation.calls().stream()
                .filter(one -> one.isPlain() && hasFewThreads(one)).findFirst()
                .orElse(expectation.calls().getFirst());
        return new Call(call.arguments(), new Schedule.Free(), call.begin(), false);
    }

    private static boolean hasFewThreads(Call call) {
        return call.arguments().getLast() instanceof Integer threads && threads >= FEWEST
                && threads <= MOST;
    }
}
