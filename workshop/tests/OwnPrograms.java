import module java.base;
import engine.evidence.Call;
import engine.evidence.Schedule;
import engine.jvm.Overseer;
import engine.jvm.Witness;
import engine.probes.Session;

/**
 * The main class of a JVM in which several programs run, one after the other, each watched as if it
 * were alone: most of the time that a JVM takes is for its start.
 */
final class OwnPrograms {
    private static final Duration LONGEST = Duration.ofSeconds(20);

    /** For each program the folder with its classes, its setup, and the file for the report. */
    public static void main(String[] all) throws Exception {
        for (int i = 0; i < all.length; i += 3)
            run(Path.of(all[i]), Path.of(all[i + 1]), Path.of(all[i + 2]));
        System.exit(0);
    }

    private static void run(Path classes, Path setupFile, Path report) throws Exception {
        Witness.Setup setup;
        try (var in = new ObjectInputStream(Files.newInputStream(setupFile))) {
            setup = (Witness.Setup) in.readObject();
        }
        var loader = new URLClassLoader(new URL[] {classes.toUri().toURL()},
                OwnPrograms.class.getClassLoader());
        var group = new ThreadGroup("program");
        var main = new Thread(group, () -> call(setup, loader, report), "main");
        main.setContextClassLoader(loader);
        main.start();
        main.join(LONGEST);
    }

    private static void call(Witness.Setup setup, ClassLoader loader, Path report) {
        var main = Thread.currentThread();
        var call = new Call(List.of(), new Schedule.Undisturbed(), Call.Begin.SLEEP, true);
        var session = Session.begin(call, main, setup.unknown(), setup.classes()::contains);
        var overseer = new Overseer();
        overseer.begin(session, setup.classes()::contains);
        try {
            Witness.call(Class.forName(setup.main(), true, loader), new String[0]);
        } catch (Exception e) {
            e.printStackTrace();
        }
        session.returned();
        var others = new Thread[1000];
        int count = main.getThreadGroup().enumerate(others);
        for (var other : Arrays.asList(others).subList(0, count))
            try {
                if (other != main && !other.isDaemon()) other.join(LONGEST);
            } catch (InterruptedException e) {
                return;
            }
        session.end();
        try (var out = new ObjectOutputStream(Files.newOutputStream(report))) {
            out.writeObject(overseer.report(session));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
