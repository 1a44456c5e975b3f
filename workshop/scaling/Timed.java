package scaling;

import module java.base;
import engine.jvm.Witness;

/**
 * The first class of the other JVM: {@code Timed FILE CLASS ARGUMENTS} runs the {@code main} of
 * that class, and writes into the file how many seconds it took, until the last of its threads had
 * ended.
 */
public final class Timed {
    private Timed() {}

    public static void main(String[] all) throws Throwable {
        var file = Path.of(all[0]);
        long start = System.nanoTime();
        Runtime.getRuntime().addShutdownHook(new Thread(
                () -> write(file, (System.nanoTime() - start) / 1e9)));
        try {
            Witness.call(Class.forName(all[1]), Arrays.copyOfRange(all, 2, all.length));
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static void write(Path file, double seconds) {
        try {
            Files.writeString(file, Double.toString(seconds));
        } catch (IOException e) {
            // whoever waits for it says that it is missing
        }
    }
}
