package engine.evidence;

import java.io.Serializable;

/**
 * Two writes to the same memory that no hand-over orders, with no lock in common.
 *
 * @param variable what was written, as the learner wrote it
 * @param threads  how many threads took part
 */
public record Race(String variable, Line one, Line other, int threads) implements Serializable {}
