package engine.schedule;

import module java.base;

/** Wakes whoever looks on, when there is something to see. */
final class News {
    private static final long MOMENT_MILLISECONDS = 1;

    private final Semaphore events = new Semaphore(0);

    void come() {
        events.release();
    }

    /** Waits for so long or, if something happens, until a moment after that: true if so. */
    boolean await(long milliseconds) throws InterruptedException {
        boolean come = events.tryAcquire(milliseconds, TimeUnit.MILLISECONDS);
        if (come) Thread.sleep(MOMENT_MILLISECONDS);
        events.drainPermits();
        return come;
    }
}
