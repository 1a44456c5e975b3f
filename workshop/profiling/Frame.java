package profiling;

/**
 * A method in a stack.
 *
 * @param type   the simple name of its class
 * @param method as the class file has it
 * @param first  the line that a lambda begins with, 0 for other methods
 * @param file   the source file, of the script's own methods; otherwise null
 * @param line   the line that it was at, 0 if that is not known
 * @param how    of the compiled code, as the recorder says it: JIT compiled, Inlined, …
 */
public record Frame(String type, String method, int first, String file, int line, String how) {
    /** Whether it is the script's, and no library's. */
    public boolean own() {
        return file != null;
    }

    /** As a person calls it; a lambda is a part of the method that it is written in. */
    public String name() {
        if (method.equals("<init>")) return "new " + type;
        if (method.equals("<clinit>")) return type + ".static";
        return type + "." + (first == 0 ? method
                : "%s, lambda of line %d".formatted(method.split("\\$")[1], first));
    }

    /** Where it is: a file and a line for the script's own. */
    public String place() {
        return own() ? name() + " (" + file + (line > 0 ? ":" + line : "") + ")" : name();
    }

    /** Whether both are the same method, if at other lines. */
    public boolean sameMethod(Frame other) {
        return other != null && name().equals(other.name()) && own() == other.own();
    }
}
