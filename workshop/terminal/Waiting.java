package terminal;

import module java.base;

/**
 * Says on standard error what a person waits for, and every second or two that it goes on: on a
 * terminal in one line, which is gone at the end.
 */
public final class Waiting implements AutoCloseable {
    private final String what;
    private final long start = System.nanoTime();
    private final boolean rewrites = Layout.isTerminal();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().factory());

    /** Says it at once. */
    public Waiting(String what) {
        this.what = what;
        System.err.print(what + " ..." + (rewrites ? "" : "\n"));
        clock.scheduleAtFixedRate(this::sign, 2, rewrites ? 1 : 2, TimeUnit.SECONDS);
    }

    private synchronized void sign() {
        if (clock.isShutdown()) return;
        long seconds = Math.round((System.nanoTime() - start) / 1e9);
        System.err.print(rewrites ? "\r%s ... %d s".formatted(what, seconds)
                : "... %d s\n".formatted(seconds));
    }

    @Override public synchronized void close() {
        clock.shutdownNow();
        if (rewrites) System.err.print("\r" + " ".repeat(what.length() + 12) + "\r");
    }
}
