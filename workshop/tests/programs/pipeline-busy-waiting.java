// wrong: busy-waiting at line 59: the main thread looks at a volatile flag again and again
//JAVA 25+

import module java.base;

/** Lines are read, hashed by two workers, and added up by a writer. */
class Pipeline {
    private static final String LAST = "";
    private static final int LINES = 4_000, WORKERS = 2;

    private final BlockingQueue<String> lines = new ArrayBlockingQueue<>(64);
    private final BlockingQueue<Optional<Long>> hashes = new LinkedBlockingQueue<>(64);
    private long sum;
    private volatile boolean written;

    void read() throws InterruptedException {
        for (int i = 0; i < LINES; i++) lines.put("line %d of the log".formatted(i));
        for (int worker = 0; worker < WORKERS; worker++) lines.put(LAST);
    }

    void hash() throws InterruptedException {
        for (var line = lines.take(); line != LAST; line = lines.take()) {
            long hash = 1_125_899_906_842_597L;
            for (int round = 0; round < 20; round++)
                for (int i = 0; i < line.length(); i++) hash = 31 * hash + line.charAt(i);
            hashes.put(Optional.of(hash));
        }
        hashes.put(Optional.empty());
    }

    void write() throws InterruptedException {
        for (int ended = 0; ended < WORKERS; ) {
            var hash = hashes.take();
            if (hash.isPresent()) sum += hash.get();
            else ended++;
        }
        written = true;
    }

    interface Stage {
        void run() throws InterruptedException;
    }

    static Thread start(String name, Stage stage) {
        return Thread.ofPlatform().name(name).start(() -> {
            try {
                stage.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    void main(String[] args) {
        start("reader", this::read);
        start("worker 1", this::hash);
        start("worker 2", this::hash);
        start("writer", this::write);
        while (!written) ;
        IO.println("sum of %d hashes: %x".formatted(LINES, sum));
    }
}
