package engine.jvm;

import module java.base;

/**
 * How far the other JVM is shut in. Where bubblewrap works, it sees neither network nor home: only
 * the JDK, the tool, the libraries that it needs, all read-only, and one empty folder to write in.
 */
public sealed interface Isolation {
    /** Where the other JVM finds its things, and the command that goes before its own. */
    record Place(List<String> command, Path folder, Path tool, List<Path> libraries) {}

    /**
     * What the other JVM will see.
     *
     * @param folder    the one that it may write in
     * @param tool      the jar of this tool, or a folder with its classes
     * @param libraries the jars that the learner's code needs
     */
    Place place(Path folder, Path tool, List<Path> libraries);

    /** The variables that are left to the other JVM. */
    default void restrict(Map<String, String> environment) {}

    /** It may do whatever the user may; the reason is a clause that begins with {@code bwrap}. */
    record Open(String reason) implements Isolation {
        /** How to get it, for people. */
        public String remedy() {
            return "on Debian and Ubuntu, apt-get install bubblewrap";
        }

        @Override public Place place(Path folder, Path tool, List<Path> libraries) {
            return new Place(List.of(), folder, tool, libraries);
        }
    }

    /** It is shut in, by this program. */
    record Shut(Path bwrap) implements Isolation {
        private static final Path JDK = Path.of(System.getProperty("java.home"));
        /** What the C library and the JVM read of the system, where it is there. */
        private static final List<String> SYSTEM =
                List.of("/lib", "/lib64", "/usr/lib", "/usr/lib64", "/etc/ld.so.cache");
        private static final Set<String> VARIABLES = Set.of("LC_ALL", "LC_CTYPE", "TZ");

        @Override public Place place(Path folder, Path tool, List<Path> libraries) {
            var command = new ArrayList<>(List.of(bwrap.toString(), "--unshare-all",
                    "--new-session", "--die-with-parent", "--cap-drop", "ALL",
                    "--proc", "/proc", "--dev", "/dev"));
            for (var path : SYSTEM) command.addAll(List.of("--ro-bind-try", path, path));
            show(command, JDK, JDK);
            var configuration = configuration();
            if (!configuration.startsWith(JDK)) show(command, configuration, configuration);
            // In places of their own: where they really are may be in the home, or in /tmp.
            var seenTool = show(command, tool, Path.of("/tool").resolve(tool.getFileName()));
            var seen = new ArrayList<Path>();
            for (var jar : libraries) { // two of them may have the same name
                var place = Path.of("/libraries", "" + seen.size());
                seen.add(show(command, jar, place.resolve(jar.getFileName())));
            }
            command.addAll(List.of("--bind", folder.toString(), "/tmp", "--chdir", "/tmp",
                    "--remount-ro", "/dev", "--remount-ro", "/"));
            return new Place(command, Path.of("/tmp"), seenTool, seen);
        }

        private static Path show(List<String> command, Path path, Path as) {
            command.addAll(List.of("--ro-bind", path.toAbsolutePath().toString(), as.toString()));
            return as;
        }

        /** Distributions keep it in /etc, with links from the JDK. */
        private static Path configuration() {
            try {
                var file = JDK.resolve("conf/security/java.security").toRealPath();
                return file.getParent().getParent();
            } catch (IOException e) {
                return JDK;
            }
        }

        /** Others may hold what is nobody's business, or options for a JVM. */
        @Override public void restrict(Map<String, String> environment) {
            environment.keySet().retainAll(VARIABLES);
            environment.put("LANG", "C.UTF-8");
        }
    }

    /** What this machine can do, found out by a trial at the first call. It takes about 0.1 s. */
    static Isolation here() {
        return Trial.RESULT.join();
    }

    /** What comes of this bubblewrap, found out by a trial. */
    static Isolation of(Path bwrap) {
        return Trial.of(bwrap);
    }

    /**
     * What this machine can do, for code of strangers.
     *
     * @throws UnsupportedOperationException with a sentence for people, where it is not shut in
     */
    static Shut required() {
        return switch (here()) {
            case Shut shut -> shut;
            case Open open -> throw new UnsupportedOperationException(
                    "it cannot be isolated, for %s (%s)".formatted(open.reason, open.remedy()));
        };
    }

    /** A JVM that only says its version, shut in: in many a container that is not allowed. */
    final class Trial {
        private static final int SECONDS = 60;
        private static final CompletableFuture<Isolation> RESULT =
                CompletableFuture.supplyAsync(Trial::onThePath);

        private static Isolation onThePath() {
            var folders = System.getenv().getOrDefault("PATH", "").split(File.pathSeparator);
            return Arrays.stream(folders).map(folder -> Path.of(folder, "bwrap").toAbsolutePath())
                    .filter(Files::isExecutable).findFirst().map(Isolation::of)
                    .orElse(new Open("bwrap is not on the PATH"));
        }

        private static Isolation of(Path bwrap) {
            var shut = new Shut(bwrap);
            var nothing = Path.of(System.getProperty("java.io.tmpdir")); // this JVM writes no file
            var command = new ArrayList<>(shut.place(nothing, nothing, List.of()).command());
            command.addAll(List.of(Shut.JDK.resolve("bin/java").toString(), "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData", "-version"));
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            shut.restrict(builder.environment());
            try {
                var process = builder.start();
                var end = process.onExit().completeOnTimeout(null, SECONDS, TimeUnit.SECONDS)
                        .join();
                if (end == null) {
                    process.destroyForcibly();
                    return new Open("bwrap does not end in %d s".formatted(SECONDS));
                }
                if (end.exitValue() == 0) return shut;
                var messages = process.inputReader().lines().findFirst();
                return new Open("bwrap does not work here: " + messages.orElse("it says nothing"));
            } catch (IOException e) {
                return new Open("bwrap does not start: " + e.getMessage());
            }
        }

        private Trial() {}
    }
}
