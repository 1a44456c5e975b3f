package scaling;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * The first class of the other JVM: {@code Timed FILE CLASS ARGUMENTS} runs the {@code main} of
 * that class, and writes into the file how many seconds it took, until the last of its threads had
 * ended. It is alone there: none of this tool's other classes is.
 */
public final class Timed {
    private Timed() {}

    public static void main(String[] arguments) throws Throwable {
        var type = Class.forName(arguments[1], false, Timed.class.getClassLoader());
        var main = method(type, String[].class).or(() -> method(type)).orElseThrow();
        var rest = Arrays.copyOfRange(arguments, 2, arguments.length);
        var file = Path.of(arguments[0]);
        long start = System.nanoTime();
        Runtime.getRuntime().addShutdownHook(new Thread(
                () -> write(file, (System.nanoTime() - start) / 1e9)));
        Object instance = null;
        try {
            if (!Modifier.isStatic(main.getModifiers())) {
                var constructor = type.getDeclaredConstructor();
                constructor.setAccessible(true);
                instance = constructor.newInstance();
            }
            if (main.getParameterCount() == 0) main.invoke(instance);
            else main.invoke(instance, (Object) rest);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** As the launcher of Java finds it: inherited ones count, too. */
    private static Optional<Method> method(Class<?> type, Class<?>... parameters) {
        for (Class<?> one = type; one != null; one = one.getSuperclass())
            try {
                var method = one.getDeclaredMethod("main", parameters);
                method.setAccessible(true);
                return Optional.of(method);
            } catch (NoSuchMethodException _) {
                // perhaps its superclass has it
            }
        return Optional.empty();
    }

    private static void write(Path file, double seconds) {
        try {
            Files.writeString(file, Double.toString(seconds));
        } catch (IOException e) {
            // whoever waits for it says that it is missing
        }
    }
}
