// right: a web of pages is crawled by a task a page; a Phaser knows when the last one has ended
//JAVA 25+

import module java.base;

/** Visits all pages that can be reached from the first one, and lists the long ones. */
class Crawler {
    private static final int PAGES = 2_000;

    private final Set<Integer> seen = ConcurrentHashMap.newKeySet();
    private final Collection<Integer> longPages = new ConcurrentLinkedQueue<>();
    private final Phaser pages = new Phaser(1);
    private final ExecutorService pool = Executors.newFixedThreadPool(4);

    /** Instead of a network: links and length of a page follow from its number. */
    static List<Integer> links(int page) {
        var random = new SplittableRandom(page);
        return random.ints(6, 0, PAGES).boxed().toList();
    }

    static int length(int page) {
        int length = 0;
        for (var random = new SplittableRandom(page); random.nextInt(400) != 0; ) length++;
        return length;
    }

    void visit(int page) {
        if (!seen.add(page)) return;
        pages.register();
        pool.execute(() -> {
            try {
                if (length(page) > 100) longPages.add(page);
                links(page).forEach(this::visit);
            } finally {
                pages.arriveAndDeregister();
            }
        });
    }

    void main(String[] args) {
        try (pool) {
            visit(0);
            pages.arriveAndAwaitAdvance();
        }
        IO.println("%d pages, %d of them long, the last is %d".formatted(seen.size(),
                longPages.size(), longPages.stream().max(Comparator.naturalOrder()).orElse(-1)));
    }
}
