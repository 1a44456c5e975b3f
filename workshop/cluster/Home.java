package cluster;

import module java.base;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The folder .spark of a clone, which is what Spark calls its home. Nobody but its owner can look
 * into it.
 */
public record Home(Path folder) {
    private static final String OWNER_ONLY_FOLDER = "rwx------", OWNER_ONLY_FILE = "rw-------";

    /** What a driver needs to know, with the secret. */
    public Path properties() {
        return folder.resolve("spark.properties");
    }

    /** A line for each process that was started. */
    Path records() {
        return folder.resolve("processes");
    }

    /** The master's address, and that of its pages. */
    Path addresses() {
        return folder.resolve("addresses");
    }

    public Path logs() {
        return folder.resolve("logs");
    }

    Path log(String role) {
        return logs().resolve(role + ".log");
    }

    /** Where a worker keeps the jars and the output of its executors. */
    Path work(String role) {
        return folder.resolve("work").resolve(role);
    }

    Path temporary() {
        return folder.resolve("local");
    }

    /** Where Spark looks for its jars, as java takes it: with this, a process is the cluster's. */
    String jars() {
        return folder.resolve("jars") + "/*";
    }

    /** What the master and the workers have and the executors have not: the classes of this. */
    Path daemons() {
        return folder.resolve("daemons.jar");
    }

    void make() throws IOException {
        var owner = PosixFilePermissions.fromString(OWNER_ONLY_FOLDER);
        if (!Files.isDirectory(folder))
            Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(owner));
        Files.setPosixFilePermissions(folder, owner);
    }

    /**
     * Waits until no other call changes the cluster. The system takes the lock back when this JVM
     * ends, however that happens.
     */
    FileLock lock() throws IOException {
        return FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE).lock();
    }

    /** Puts in place what Spark finds there: its jars as links, and the properties. */
    void fill(Plan plan) throws IOException {
        deleteAllBut("lock");
        for (var part : List.of(logs(), temporary(), folder.resolve("jars")))
            Files.createDirectories(part);
        Files.createFile(folder.resolve("RELEASE")); // so Spark looks into jars, not for a build
        var jars = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(jar -> Path.of(jar).toAbsolutePath()).toList();
        Files.copy(jars.getFirst(), daemons());
        // The executors of a cluster elsewhere have no picocli either.
        for (var jar : jars.subList(1, jars.size()))
            if (!jar.getFileName().toString().startsWith("picocli-"))
                Files.createSymbolicLink(folder.resolve("jars").resolve(jar.getFileName()), jar);
        writeProperties(plan);
    }

    /**
     * The file belongs to its owner alone before there is a secret in it. A driver wants the secret
     * as a property: of a file named by spark.authenticate.secret.file it makes nothing, unless its
     * cluster is Kubernetes. It passes the secret on to nobody's command line.
     */
    private void writeProperties(Plan plan) throws IOException {
        Files.createFile(properties(), PosixFilePermissions.asFileAttribute(
                PosixFilePermissions.fromString(OWNER_ONLY_FILE)));
        var secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        Files.writeString(properties(), """
                # For drivers. Whoever knows the secret may run any program as you.
                spark.authenticate=true
                spark.authenticate.secret=%s
                spark.driver.host=127.0.0.1
                spark.driver.bindAddress=127.0.0.1
                spark.executor.memory=%dm
                spark.ui.enabled=false
                """.formatted(HexFormat.of().formatHex(secret), plan.megabytes()));
    }

    /** Written when all workers are there: from now on, drivers find the cluster. */
    void found(List<String> addresses) throws IOException {
        Files.writeString(properties(), "spark.master=" + addresses.getFirst() + "\n",
                StandardOpenOption.APPEND);
        Files.write(addresses(), addresses);
    }

    /** Deletes all but the logs, and what executors have printed. */
    void forget() throws IOException {
        deleteAllBut("lock", "logs", "work", "processes");
        Files.deleteIfExists(records()); // the last, for by it the processes are found
    }

    private void deleteAllBut(String... names) throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.toList())
                if (!List.of(names).contains(file.getFileName().toString())) delete(file);
        }
    }

    /** A folder with all that is in it; of a link only the link. */
    private static void delete(Path file) throws IOException {
        if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
            try (var files = Files.list(file)) {
                for (var one : files.toList()) delete(one);
            }
        Files.deleteIfExists(file);
    }
}
