package engine.order;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Who read and wrote the cells of an object, or of an array, last: as long as that lives. */
final class Shadow extends WeakReference<Object> {
    static final int PAGE = 64;

    /**
     * Some cells. A time is a thread's number, from 1, in its upper half, and the thread's own
     * clock in the lower one; 0 is never.
     */
    static final class Page {
        long[] wrote = {}, read = {}, other = {};
        Place[] writer = {}, reader = {}, otherReader = {};

        private void grow(int cells) {
            wrote = Arrays.copyOf(wrote, cells);
            read = Arrays.copyOf(read, cells);
            other = Arrays.copyOf(other, cells);
            writer = Arrays.copyOf(writer, cells);
            reader = Arrays.copyOf(reader, cells);
            otherReader = Arrays.copyOf(otherReader, cells);
        }
    }

    /** An object that is looked for. */
    record Sought(Object object, int hash) {
        @Override public int hashCode() {
            return hash;
        }

        @Override public boolean equals(Object other) {
            return other instanceof Shadow shadow && shadow.refersTo(object);
        }
    }

    private final int hash;
    private final int length;
    private final List<String> names = new ArrayList<>(2);
    private Page[] pages = new Page[1];

    Shadow(Object owner, int hash, ReferenceQueue<Object> gone) {
        super(owner, gone);
        this.hash = hash;
        length = owner.getClass().isArray() ? java.lang.reflect.Array.getLength(owner) : -1;
    }

    @Override public int hashCode() {
        return hash;
    }

    @Override public boolean equals(Object other) {
        return this == other;
    }

    /** The cell for the part of this name. */
    int indexOf(String name) {
        for (int i = 0; i < names.size(); i++) if (names.get(i).equals(name)) return i;
        names.add(name);
        return names.size() - 1;
    }

    /** The page with this cell; null if there is no such cell, or no room for it. */
    Page page(int index, AtomicInteger cellsLeft) {
        if (index < 0 || length >= 0 && index >= length) return null;
        int number = index / PAGE, cell = index % PAGE;
        if (number >= pages.length) pages = Arrays.copyOf(pages, Math.max(number + 1,
                Math.ceilDiv(length, PAGE)));
        if (pages[number] == null) pages[number] = new Page();
        var page = pages[number];
        if (cell < page.wrote.length) return page;
        if (cellsLeft.get() <= 0) return null;
        int cells = length >= 0 ? Math.min(PAGE, length - number * PAGE)
                : Math.min(PAGE, Math.max(cell + 1, 2 * page.wrote.length));
        cellsLeft.addAndGet(page.wrote.length - cells);
        page.grow(cells);
        return page;
    }

    int cells() {
        return Arrays.stream(pages).filter(page -> page != null)
                .mapToInt(page -> page.wrote.length).sum();
    }
}
