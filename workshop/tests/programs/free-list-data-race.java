// wrong: data-race at line 13: a volatile top is read, and set later: what came in between is lost
//JAVA 25+

import module java.base;

/** Buffers that are given back and taken again, in a stack without locks (Treiber, 1986). */
class FreeList {
    record Node(int buffer, Node next) {}

    private volatile Node top;

    void giveBack(int buffer) {
        top = new Node(buffer, top);
    }

    OptionalInt take() {
        var old = top;
        if (old == null) return OptionalInt.empty();
        top = old.next;
        return OptionalInt.of(old.buffer);
    }

    /** Takes a buffer and gives it back, again and again. */
    void use(CountDownLatch start) {
        start.countDown();
        try {
            start.await();
        } catch (InterruptedException e) {
            return;
        }
        for (int i = 0; i < 50_000; i++) take().ifPresent(this::giveBack);
    }

    void main(String[] args) throws InterruptedException {
        for (int buffer = 0; buffer < 100; buffer++) giveBack(buffer);
        var start = new CountDownLatch(3);
        var users = Stream.generate(() -> Thread.ofPlatform().unstarted(() -> use(start)))
                .limit(3).toList();
        users.forEach(Thread::start);
        for (var user : users) user.join();
        var left = new TreeSet<Integer>();
        for (var buffer = take(); buffer.isPresent(); buffer = take()) left.add(buffer.getAsInt());
        IO.println("buffers left: " + left.size());
    }
}
