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

/** One watched call while it runs: where the probes, each a subject, keep what they see. */
public final class Session {
    /** All the probes: to watch a new subject, add its class here. */
    public static final List<Class<?>> PROBES = List.of(Draws.class, Submissions.class,
            Futures.class, Tasks.class, Stages.class, Work.class, Waits.class, Gates.class,
            Locks.class, Atomics.class, Queues.class, Maps.class, Memory.class, Streams.class,
            Combiners.class, Turns.class, Boxes.class, Vectors.class, Exits.class);

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

    /**
     * The probes are told of what happens from now on.
     *
     * @param unknown calls in the learner's code that may order threads in a way no probe knows
     */
    public static Session begin(Call call, Thread caller, List<String> unknown) {
        return current = new Session(call, caller, unknown);
    }

    private Session(Call call, Thread caller, List<String> unknown) {
        this.call = call;
        onlyMeets = call.schedule() instanceof Schedule.Meet && call.begin() != Call.Begin.SLEEP
                && !call.traced();
        this.unknown = unknown;
        this.caller = caller;
        conductor = new Conductor(call.schedule());
        if (conductor.turns.areKept()) Inside.listen();
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
        trace(now -> event.accept(now.order));
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

    /** The table of what is watched. */
    public static Hook.Table hooks() {
        return Hook.Table.of(PROBES);
    }

    /** What is watched beside it where two writes are to collide. */
    public static Hook.Table hooksToCollide() {
        return Hook.Table.of(List.of(Overwriting.class));
    }

    /** All that was seen, once nothing more happens. */
    public Run run(Ending ending, Threads threads) {
        return new Run(call, ending, draws.seen(), tasks.seen(work, threads), waits.seen(),
                memory.seen(), streams.seen(), vectors.seen());
    }
}
