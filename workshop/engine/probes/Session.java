package engine.probes;

import engine.evidence.Call;
import engine.evidence.Ending;
import engine.evidence.Run;
import engine.evidence.Schedule;
import engine.hooks.Hook;
import engine.order.Order;
import engine.order.Writes;
import engine.schedule.Conductor;
import engine.schedule.Threads;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** One watched call while it runs: where the probes, each a subject, keep what they see. */
public final class Session {
    /** All the probes: to watch a new subject, add its class here. */
    public static final List<Class<?>> PROBES = List.of(Draws.class, Submissions.class,
            Futures.class, Bodies.class, Stages.class, Work.class, Waits.class, Gates.class,
            Locks.class, Atomics.class, Publishers.class, Queues.class, Maps.class, Memory.class,
            Streams.class, Combiners.class, Turns.class, Boxes.class, Vectors.class, Exits.class,
            Intervals.class);

    /** Those that tell who works when. */
    private static final List<Class<?>> OF_TIME = List.of(Submissions.class, Bodies.class,
            Stages.class, Intervals.class);

    /** The probes for whole programs that are watched closely. */
    private static final List<Class<?>> OWN = List.of(Submissions.class, Futures.class,
            Bodies.class, Stages.class, Gates.class, Locks.class, Atomics.class, Streams.class,
            Combiners.class, Turns.class, Shared.class, Publishers.class, Exchanges.class,
            Holding.class, Generators.class, Failures.class, Pools.class, Overlap.class,
            InTurn.class, Stateful.class);

    /** For rewritten code to find the session of its call: the one static variable that changes. */
    private static volatile Session current;

    final Call call;
    private final boolean onlyMeets;
    final Thread caller;
    final List<String> unknown;
    final Conductor conductor;
    final Order order = new Order();
    final Writes writes = new Writes(order);
    final Draws draws = new Draws(this);
    final Work work = new Work(this);
    final Tasks tasks = new Tasks(this);
    final Waits waits = new Waits(this);
    final Gates gates = new Gates(this);
    final Locks locks = new Locks(this);
    final Memory memory = new Memory(this);
    final Streams streams = new Streams(this);
    final Collisions collisions = new Collisions(this);
    final Vectors vectors = new Vectors(this);
    final Exits exits = new Exits();
    /** What is noted of a whole program; null for a call. */
    final Own own;
    /** Null where it is not recorded who works when. */
    final Intervals intervals;

    /**
     * The probes are told of what happens from now on.
     *
     * @param unknown calls in the learner's code that may order threads in a way no probe knows
     */
    public static Session begin(Call call, Thread caller, List<String> unknown) {
        return begin(call, caller, unknown, _ -> false);
    }

    /**
     * The same for a whole program.
     *
     * @param isTheirs whether a class is the program's own, by its name
     */
    public static Session begin(Call call, Thread caller, List<String> unknown,
            Predicate<String> isTheirs) {
        return current = new Session(call, caller, unknown, isTheirs);
    }

    private Session(Call call, Thread caller, List<String> unknown, Predicate<String> isTheirs) {
        this.call = call;
        onlyMeets = call.schedule() instanceof Schedule.Meet && call.begin() != Call.Begin.SLEEP
                && !call.traced();
        this.unknown = unknown;
        this.caller = caller;
        conductor = new Conductor(call.schedule());
        if (conductor.turns.areKept()) Inside.listen();
        own = call.schedule() instanceof Schedule.Undisturbed && call.traced()
                ? new Own(this, isTheirs) : null;
        intervals = Intervals.of(this);
    }

    /** Nothing is noted any more, and nobody is held. */
    public void end() {
        current = null;
        conductor.open();
    }

    /** The session of the call that is going on; null if there is none. */
    static Session now() {
        return current;
    }

    /** The same, if threads sleep and wait by its clock. */
    static Session conducted() {
        var now = current;
        return now == null || now.call.schedule() instanceof Schedule.Undisturbed ? null : now;
    }

    /** What is noted of a whole program; null if there is none. */
    static Own own() {
        var now = current;
        return now == null ? null : now.own;
    }

    public Own ofProgram() {
        return own;
    }

    static void see(Consumer<Session> event) {
        var now = current;
        if (now != null) event.accept(now);
    }

    /** The same for what only matters where every write is noted. */
    static void trace(Consumer<Session> event) {
        var now = current;
        if (now != null && now.call.traced()) event.accept(now);
    }

    static void order(Consumer<Order> event) {
        trace(now -> {
            if (!now.order.isFull()) event.accept(now.order);
        });
    }

    /** Null where it is not recorded who works when. */
    public Intervals intervals() {
        return intervals;
    }

    /** Where those who draw are only to meet, it tells nothing more what they draw after that. */
    boolean hasSeenEnough() {
        return onlyMeets && conductor.isOpen();
    }

    public Conductor conductor() {
        return conductor;
    }

    public Exits exits() {
        return exits;
    }

    /** To be told that the method has returned: what still happens is late. */
    public void returned() {
        work.returned();
        if (intervals != null) intervals.returned();
        conductor.returns();
    }

    /** To be told of output: a thread that prints does more than to wait. */
    public void printed() {
        waits.mine().goesOn();
    }

    /** A failure has reached the uncaught-exception handler. */
    public void uncaught() {
        work.uncaught();
    }

    /** How many tasks were handed over so far. */
    public long handedOver() {
        return tasks.handedOver.sum();
    }

    /** The table of what is watched. */
    public static Hook.Table hooks() {
        return Hook.Table.of(PROBES);
    }

    /** What is watched beside it where two writes are to collide. */
    public static Hook.Table hooksToCollide() {
        return Hook.Table.of(List.of(Overwriting.class));
    }

    /** The same for whole programs, which may end their JVM. */
    public static Hook.Table hooksOfPrograms() {
        return Hook.Table.of(PROBES.stream().filter(probe -> probe != Exits.class).toList());
    }

    /**
     * The same for whole programs that are watched closely: what only calls need is left out, and
     * what is known is no less.
     */
    public static Hook.Table hooksOfOwn() {
        var all = hooks();
        var harmless = Stream.concat(all.harmless().stream(),
                all.hooks().stream().flatMap(hook -> hook.calls().stream())).toList();
        return new Hook.Table(Hook.Table.of(OWN).hooks(), harmless);
    }

    /** The same where only that is recorded who works when: it changes next to nothing. */
    public static Hook.Table hooksOfTime() {
        return Hook.Table.of(OF_TIME);
    }

    /** The session of the program that runs in this JVM. */
    public static Session ofThisJvm() {
        return current;
    }

    /** All that was seen, once nothing more happens. */
    public Run run(Ending ending, Threads threads) {
        return new Run(call, ending, draws.seen(), tasks.seen(work, threads), waits.seen(),
                memory.seen(), streams.seen(), vectors.seen());
    }
}
