package cluster;

/**
 * The cluster that was asked for.
 *
 * @param cores of each worker
 * @param megabytes of each worker, all of which an executor may have
 * @param pages whether Spark's web pages are wanted
 */
public record Plan(int workers, int cores, int megabytes, boolean pages) {
    @Override public String toString() {
        return "%s with %s and %,d MB%s".formatted(counted(workers, "worker"),
                counted(cores, "core"), megabytes, workers == 1 ? "" : " each");
    }

    static String counted(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
