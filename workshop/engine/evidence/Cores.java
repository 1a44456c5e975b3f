package engine.evidence;

import java.io.Serializable;

/**
 * An argument that stands for Spark on so many cores: the other JVM makes a context of it, for this
 * one knows no Spark.
 */
public record Cores(int number) implements Serializable {
    /** The type that the method has in its place. */
    public static final String CONTEXT = "org.apache.spark.api.java.JavaSparkContext";

    /** The name of the type that the method has where a contract has this one. */
    public static String name(Class<?> type) {
        return type == Cores.class ? CONTEXT : type.getName();
    }

    /** As {@code --master} has it. */
    @Override public String toString() {
        return "local[" + number + "]";
    }
}
