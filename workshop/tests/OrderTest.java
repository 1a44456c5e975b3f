import module java.base;
import engine.evidence.Line;
import engine.evidence.Race;
import engine.order.Order;
import engine.order.Writes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import static org.junit.jupiter.api.Assertions.*;

/** Who came before whom, and which writes race: nothing is rewritten, no other JVM is started. */
class OrderTest {
    private final Order order = new Order();
    private final Writes writes = new Writes(order);
    private final Object key = new Object(), total = new Object();
    private final List<Actor> actors = new ArrayList<>();
    private final Actor ann = new Actor(), ben = new Actor(), cleo = new Actor();

    /** A thread that does one thing after the other, when it is told to: so nothing is luck. */
    private final class Actor {
        private final ExecutorService executor = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().factory());
        private final Thread thread = does(Thread::currentThread);

        Actor() {
            actors.add(this);
        }

        <T> T does(Callable<T> action) {
            try {
                return executor.submit(action).get();
            } catch (ExecutionException | InterruptedException e) {
                throw new AssertionError(e);
            }
        }

        void releases(Object key) {
            does(Executors.callable(() -> order.release(key)));
        }

        void acquires(Object key) {
            does(Executors.callable(() -> order.acquire(key)));
        }

        void publishes(Object variable) {
            does(Executors.callable(() -> order.publish(variable, "")));
        }

        void sees(Object variable) {
            does(Executors.callable(() -> order.see(variable, "")));
        }

        void joins(Actor... others) {
            var threads = Arrays.stream(others).map(other -> other.thread).toList();
            does(Executors.callable(() -> order.join(threads)));
        }

        /** Writes the total. Gives whether another thread's write is in no order with this one. */
        boolean races(Object... locks) {
            return racesAt(total, "", false, locks);
        }

        /** Sets it to what follows from a value that was read before. */
        boolean racesBlindly(Object... locks) {
            return racesAt(total, "", true, locks);
        }

        boolean racesAt(Object owner, Object cell, boolean blind, Object... locks) {
            Set<Object> held = Collections.newSetFromMap(new IdentityHashMap<>());
            held.addAll(Arrays.asList(locks));
            return does(() -> writes.wrote(owner, cell, held, blind, "total", Line.UNKNOWN));
        }

        boolean writes(String name, int line) {
            return does(() -> writes.wrote(name, "", Set.of(), false, name, line(line)));
        }
    }

    private static Line line(int number) {
        return new Line("Answer.java", number, "");
    }

    @AfterEach void end() {
        actors.forEach(actor -> actor.executor.shutdownNow());
    }

    // Hand-overs

    @Test void writesOfOneThreadAreInOrder() {
        assertFalse(ann.races());
        assertFalse(ann.races());
        assertEquals(List.of(), writes.races());
    }

    @Test void writesWithNothingBetweenRace() {
        assertFalse(ann.races());
        assertTrue(ben.races());
    }

    @Test void whatWasDoneBeforeTheReleaseIsKnownAfterTheAcquire() {
        ann.races();
        ann.releases(key);
        ben.acquires(key);
        assertFalse(ben.races());
    }

    @Test void whatWasDoneAfterTheReleaseIsNot() {
        ann.releases(key);
        ann.races();
        ben.acquires(key);
        assertTrue(ben.races());
    }

    @Test void whoAcquiresTooEarlyKnowsNothing() {
        ann.races();
        ben.acquires(key);
        ann.releases(key);
        assertTrue(ben.races());
    }

    @Test void anotherKeyIsNoOrder() {
        ann.races();
        ann.releases(key);
        ben.acquires(new Object());
        assertTrue(ben.races());
    }

    /** Two strings that are equal are two keys, but two numbers of a phase are one part. */
    @Test void keysAreComparedByIdentityAndTheirPartsByValue() {
        ann.races();
        ann.releases(new String("key"));
        ann.does(Executors.callable(() -> order.release(key, 1000)));
        ben.acquires(new String("key"));
        ben.does(Executors.callable(() -> order.acquire(key, 1001)));
        assertTrue(ben.races());
        cleo.does(Executors.callable(() -> order.acquire(key, 500 + 500)));
        assertFalse(cleo.racesAt(total, "another cell", false));
        ben.does(Executors.callable(() -> order.acquire(key, 500 + 500)));
        assertFalse(ben.races());
    }

    @Test void anOrderIsHandedOn() {
        ann.races();
        ann.releases("to ben");
        ben.acquires("to ben");
        ben.releases("to cleo");
        cleo.acquires("to cleo");
        assertFalse(cleo.races());
    }

    @Test void aKeyGathersAllThatReleaseIt() {
        ann.racesAt(total, 1, false);
        ann.releases(key);
        ben.racesAt(total, 2, false);
        ben.releases(key);
        cleo.acquires(key);
        assertFalse(cleo.racesAt(total, 1, false));
        assertFalse(cleo.racesAt(total, 2, false));
    }

    @Test void aThreadBeginsWithWhatWasKnownToItsStarter() {
        ann.races();
        ann.releases(ben.thread);
        assertFalse(ben.races());
        assertTrue(cleo.races());
    }

    // Threads that have ended, or wait

    @Test void whatAJoinedThreadHasDoneIsKnown() {
        ann.races();
        ben.racesAt(total, "another cell", false);
        cleo.joins(ann, ben);
        assertFalse(cleo.races());
        assertFalse(cleo.racesAt(total, "another cell", false));
    }

    @Test void whatItDoesFromThenOnIsNot() {
        ann.races();
        cleo.joins(ann);
        ann.races();
        assertTrue(cleo.races());
    }

    @Test void oneThatHasDoneNothingMayBeJoined() {
        ben.joins(ann, ben);
        assertFalse(ben.races());
    }

    // What threads see of volatile and atomic variables

    @Test void whoeverSeesAFlagKnowsWhatWasDoneBefore() {
        ann.races();
        ann.publishes("flag");
        ben.sees("flag");
        assertFalse(ben.races());
    }

    @Test void whoeverDoesNotLookDoesNotKnow() {
        ann.races();
        ann.publishes("flag");
        assertTrue(ben.races());
    }

    /** To read and set is not one step: that the other write was seen this time was luck. */
    @Test void blindWritesRaceInSpiteOfIt() {
        ann.racesBlindly();
        ann.publishes(total);
        ben.sees(total);
        assertTrue(ben.racesBlindly());
    }

    @Test void handOversOrderBlindWrites() {
        ann.racesBlindly();
        ann.releases(key);
        ben.acquires(key);
        assertFalse(ben.racesBlindly());
    }

    @Test void whatWasSeenIsHandedOnAsSeen() {
        ann.racesAt(total, "plain", false);
        ann.racesAt(total, "atomic", true);
        ann.publishes("flag");
        ben.sees("flag");
        ben.releases(key);
        cleo.acquires(key);
        assertFalse(cleo.racesAt(total, "plain", false));
        assertTrue(cleo.racesAt(total, "atomic", true));
    }

    // Locks

    @Test void aLockInCommonIsEnough() {
        assertFalse(ann.races("lock", "a"));
        assertFalse(ben.races("b", "lock"));
        assertFalse(cleo.racesBlindly("lock"));
    }

    @Test void locksThatAreNotTheSameAreNone() {
        ann.races(new String("lock"));
        assertTrue(ben.races(new String("lock")));
    }

    /** Nobody holds a lock for all of them, but each two that could meet hold one. */
    @Test void eachTwoWritesAreCompared() {
        ann.races("a", "b");
        ann.releases(key);
        assertFalse(ben.races("b", "c"));
        cleo.acquires(key);
        assertFalse(cleo.races("c"));
    }

    /** The caller writes {@code total = 0} before there are tasks, and takes part in them. */
    @Test void aFirstWriteWithoutLockDoesNotCountForEver() {
        ann.races();
        ann.releases(key);
        assertFalse(ann.races("lock"));
        ben.acquires(key);
        assertFalse(ben.races("lock"));
        assertFalse(ann.races("lock"));
    }

    @Test void anotherWriteWithoutLockDoes() {
        ann.races();
        ann.releases(key);
        ann.races("lock");
        ann.races();
        ben.acquires(key);
        assertTrue(ben.races("lock"));
    }

    /** One thread had a lock before the other: that was luck. */
    @Test void aLockIsNoOrder() {
        ann.races();
        ann.racesAt(total, "another cell", false, "lock");
        ben.racesAt(total, "another cell", false, "lock");
        assertTrue(ben.races());
    }

    // Places

    @Test void eachCellOfEachObjectIsAPlace() {
        ann.racesAt(total, 1000, false);
        assertFalse(ben.racesAt(total, 1001, false));
        assertFalse(ben.racesAt(new Object(), 1000, false));
        assertTrue(ben.racesAt(total, 500 + 500, false));
    }

    @Test void ownersAreComparedByIdentity() {
        ann.racesAt(new String("owner"), "", false);
        assertFalse(ben.racesAt(new String("owner"), "", false));
    }

    // What is told of races

    @Test void aRaceHasTheLinesOfBothWritesAndCountsTheThreads() {
        ann.writes("total", 5);
        ben.writes("total", 7);
        cleo.writes("total", 9);
        assertEquals(List.of(new Race("total", line(5), line(7), 3)), writes.races());
    }

    @Test void racesAreInTheOrderInWhichTheyWereSeen() {
        for (var name : List.of("b", "a")) {
            ann.writes(name, 1);
            ben.writes(name, 1);
        }
        assertEquals(List.of("b", "a"), writes.races().stream().map(Race::variable).toList());
    }

    // Clocks

    @Test void manyThreadsAreToldApart() {
        var many = IntStream.range(0, 100).mapToObj(_ -> new Actor()).toList();
        for (int i = 0; i < 100; i += 2) {
            many.get(i).races();
            many.get(i).releases(key);
        }
        cleo.acquires(key);
        assertFalse(cleo.races());
        many.get(97).racesAt(total, "another cell", false);
        assertTrue(cleo.racesAt(total, "another cell", false));
    }

    @Test void changesTellWhenAnOrderMayHaveChanged() {
        long before = order.changes();
        ann.races();
        ben.races();
        assertEquals(before, order.changes());
        for (Consumer<Object> change : List.<Consumer<Object>>of(ann::releases, ben::acquires,
                ann::publishes, ben::sees)) {
            change.accept(key);
            assertTrue(order.changes() > before);
            before = order.changes();
        }
        cleo.joins(ann);
        assertTrue(order.changes() > before);
    }

    /** Each element of a queue is a key: an endless loop would fill the memory with them. */
    @Test void withTooManyKeysAllCountsAsOrdered() {
        var keys = Stream.generate(Object::new).limit(100_001).toList(); // those that live count
        keys.forEach(order::release);
        assertFalse(ann.races());
        assertFalse(ben.races());
        java.lang.ref.Reference.reachabilityFence(keys);
    }

    /** Clocks that grow to twice the length of the other would fill the memory by the 30th turn. */
    @Test void clocksThatJoinInTurnDoNotGrow() {
        for (int i = 0; i < 20; i++) new Actor().releases(key);
        for (int i = 0; i < 200; i++)
            for (var actor : List.of(ann, ben)) {
                actor.acquires(key);
                actor.releases(key);
            }
        assertFalse(ann.races());
        ann.releases(key);
        ben.acquires(key);
        assertFalse(ben.races());
    }
}
