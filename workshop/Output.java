import module java.base;

/** What this thread, and the threads that it starts, print until this is closed. */
final class Output implements AutoCloseable {
    private static final InheritableThreadLocal<Output> TAKES = new InheritableThreadLocal<>();

    static {
        System.setOut(divided(System.out, output -> output.out));
        System.setErr(divided(System.err, output -> output.err));
    }

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    Output() {
        TAKES.set(this);
    }

    /** What was printed to standard output. */
    String out() {
        return out.toString(System.out.charset());
    }

    /** What was printed to standard error. */
    String err() {
        return err.toString(System.err.charset());
    }

    @Override public void close() {
        TAKES.remove();
    }

    private static PrintStream divided(PrintStream all, Function<Output, OutputStream> taken) {
        return new PrintStream(new OutputStream() {
            private OutputStream here() {
                var output = TAKES.get();
                return output == null ? all : taken.apply(output);
            }

            @Override public void write(int one) throws IOException {
                here().write(one);
            }

            @Override public void write(byte[] bytes, int from, int length) throws IOException {
                here().write(bytes, from, length);
            }

            @Override public void flush() throws IOException {
                here().flush();
            }
        }, true, all.charset());
    }
}
