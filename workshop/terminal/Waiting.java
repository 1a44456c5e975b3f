package terminal;

import module java.base;

/**
 * Says on standard error what a person waits for, and every second or two that it goes on: on a
 * terminal in one line, which is gone at the end.
 */
public final class Waiting implements AutoCloseable {
    private final String what;
    private final long start = System.nanoTime();
    private volatile String doing = "";
    private final boolean rewrites = Layout.isTerminal();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().factory());

    /** Says it at once. */
    public Waiting(String what) {
        this.what = what;
        if (rewrites) rewrite(what + " ...");
        else System.err.println(what + " ...");
        clock.scheduleAtFixedRate(this::sign, 2, rewrites ? 1 : 2, TimeUnit.SECONDS);
    }

    /** What is done just now, for the next sign. */
    public void now(String doing) {
        this.doing = doing;
    }

    private synchronized void sign() {
        if (clock.isShutdown()) return;
        var sign = "... %d s  %s".formatted(Math.round((System.nanoTime() - start) / 1e9), doing);
        if (rewrites) rewrite(what + " " + sign);
        else System.err.println(sign.strip());
    }

    /** As much of it as fits into a line, and blanks over what was there. */
    private void rewrite(String text) {
        int columns = Layout.width() - 1;
        System.err.print("\r" + ("%-" + columns + "s").formatted(text).substring(0, columns));
    }

    @Override public synchronized void close() {
        clock.shutdownNow();
        if (!rewrites) return;
        rewrite("");
        System.err.print("\r");
    }
}
