package engine.jvm;

import module java.base;

/**
 * When to wait no longer for an answer: by the processor time that was used for it, and by how long
 * nothing was used. A time that has passed alone says nothing: other programs may have used it.
 */
public final class Patience {
    /** Why waiting is over. */
    public enum End {
        /** It has computed for so long that it will not end. */ USED_UP,
        /** It does nothing any more. */ STILL,
        /** It still computes, but it gets too little of the processor. */ STARVED
    }

    /** Less than this is what a JVM uses that only waits. */
    private static final Duration NOTHING = Duration.ofMillis(300);

    private final Duration processor, stillness, time;
    private Duration first, used = Duration.ZERO;
    private Duration lastUsed = Duration.ZERO, lastTime = Duration.ZERO;

    /**
     * All of them are at least zero.
     *
     * @param processor the most processor time
     * @param stillness how long it may use next to none
     * @param time      how long it may take at all
     */
    public Patience(Duration processor, Duration stillness, Duration time) {
        this.processor = processor;
        this.stillness = stillness;
        this.time = time;
    }

    /**
     * Looks once.
     *
     * @param passed    since waiting began
     * @param processor the processor time so far, from any start
     */
    public Optional<End> look(Duration passed, Duration processor) {
        if (first == null) first = processor;
        used = processor.minus(first);
        if (used.minus(lastUsed).compareTo(NOTHING) > 0) {
            lastUsed = used;
            lastTime = passed;
        }
        if (used.compareTo(this.processor) > 0) return Optional.of(End.USED_UP);
        if (passed.minus(lastTime).compareTo(stillness) > 0) return Optional.of(End.STILL);
        return passed.compareTo(time) > 0 ? Optional.of(End.STARVED) : Optional.empty();
    }

    /** The processor time that was used since the first look. */
    Duration used() {
        return used;
    }
}
