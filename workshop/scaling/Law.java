package scaling;

/**
 * A law of the time that n threads take, each on a core of its own. It has one number, the serial
 * fraction: the part of the time on one core in which only one core can work.
 */
public enum Law {
    /**
     * The work stays the same: speedup 1 / (s + (1 - s) / n). G. M. Amdahl, Validity of the single
     * processor approach to achieving large scale computing capabilities, AFIPS 1967.
     */
    AMDAHL("Amdahl's law") {
        @Override public double speedup(double threads, double serial) {
            return 1 / (serial + (1 - serial) / threads);
        }

        @Override public double time(double threads, double serial) {
            return 1 / speedup(threads, serial);
        }

        @Override double slope(double threads, double serial) {
            return 1 - 1 / threads;
        }
    },
    /**
     * The work grows with the threads: speedup s + (1 - s) n. J. L. Gustafson, Reevaluating
     * Amdahl's law, Communications of the ACM 31, 1988.
     */
    GUSTAFSON("Gustafson's law") {
        @Override public double speedup(double threads, double serial) {
            return serial + (1 - serial) * threads;
        }

        @Override public double time(double threads, double serial) {
            return threads / speedup(threads, serial);
        }

        @Override double slope(double threads, double serial) {
            return threads * (threads - 1) / Math.pow(speedup(threads, serial), 2);
        }
    };

    private final String words;

    Law(String words) {
        this.words = words;
    }

    /** How many times as fast as one thread, of which the same work is asked. */
    public abstract double speedup(double threads, double serial);

    /** The time, in units of the time that one thread takes for what is asked of one. */
    public abstract double time(double threads, double serial);

    /** The derivative of the time by the serial fraction. */
    abstract double slope(double threads, double serial);

    @Override public String toString() {
        return words;
    }
}
