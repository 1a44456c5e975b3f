// right: loaded by the first thread that asks, and published by a volatile field
//JAVA 25+

import module java.base;

/** Settings that are read from a file only when somebody needs them, and then once. */
class Settings {
    private static final AtomicInteger LOADS = new AtomicInteger();
    private static volatile Settings loaded;
    private final Map<String, String> values = new HashMap<>();

    static Settings get() {
        var settings = loaded;
        if (settings == null)
            synchronized (Settings.class) {
                settings = loaded;
                if (settings == null) {
                    settings = new Settings();
                    settings.load();
                    loaded = settings;
                }
            }
        return settings;
    }

    private void load() {
        LOADS.incrementAndGet();
        var file = "colour=blue\nsize=12\nlanguage=en\n".repeat(50);
        for (var line : file.lines().toList()) {
            var parts = line.split("=");
            values.put(parts[0], parts[1]);
        }
    }

    void main(String[] args) throws Exception {
        var start = new CountDownLatch(1);
        try (var scope = Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            var askers = IntStream.range(0, 4).mapToObj(_ -> scope.submit(() -> {
                start.await();
                int found = 0;
                for (int i = 0; i < 1_000; i++)
                    if ("12".equals(get().values.get("size"))) found++;
                return found;
            })).toList();
            start.countDown();
            int found = 0;
            for (var asker : askers) found += asker.get();
            IO.println("found %d times, loaded %d times".formatted(found, LOADS.get()));
        }
    }
}
