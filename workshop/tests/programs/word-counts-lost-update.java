// wrong: lost-update at line 28: the map is thread-safe, but get and then put are two actions
//JAVA 25+

import module java.base;

/** How often does each word occur? Several tasks read the pages of a book, in one map. */
class WordCounts {
    private static final String[] WORDS = ("the of and to in a is that for it as was with be by on "
            + "not he his but at are this have from or had an they which").split(" ");
    private static final int PAGES = 64, WORDS_A_PAGE = 4_000;

    private final ConcurrentMap<String, Integer> counts = new ConcurrentHashMap<>();

    static String page(int number) {
        var random = new SplittableRandom(number);
        var text = new StringJoiner(" ");
        for (int i = 0; i < WORDS_A_PAGE; i++) {
            int common = Math.min(random.nextInt(WORDS.length), random.nextInt(WORDS.length));
            text.add(WORDS[common]);
        }
        return text.toString();
    }

    void count(String page) {
        for (var words = new StringTokenizer(page); words.hasMoreTokens(); ) {
            var word = words.nextToken();
            var before = counts.get(word);
            counts.put(word, before == null ? 1 : before + 1);
        }
    }

    void main(String[] args) throws Exception {
        var tasks = new ArrayList<Callable<Void>>();
        for (int number = 0; number < PAGES; number++) {
            int page = number;
            tasks.add(() -> {
                count(page(page));
                return null;
            });
        }
        try (var pool = Executors.newFixedThreadPool(4)) {
            for (var page : pool.invokeAll(tasks)) page.get();
        }
        long all = counts.values().stream().mapToLong(Integer::longValue).sum();
        IO.println("%d words of %d".formatted(all, PAGES * WORDS_A_PAGE));
        counts.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(3).forEach(word -> IO.println(word.getKey() + " " + word.getValue()));
    }
}
