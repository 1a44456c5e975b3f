// right: the next block is asked for before the last one is used, and so is read beside it
//JAVA 25+

import module java.base;

/** A checksum of blocks: while one is added up, the next one is made by another thread. */
class ReadAhead {
    private static final int BLOCKS = 24, SIZE = 500_000;

    static int[] block(int number) {
        return new SplittableRandom(number).ints(SIZE).toArray();
    }

    void main(String[] args) throws Exception {
        long checksum = 0;
        try (var pool = Executors.newFixedThreadPool(2)) {
            var next = pool.submit(() -> block(0));
            for (int number = 1; number <= BLOCKS; number++) {
                int following = number;
                var here = next;
                next = pool.submit(() -> block(following));
                var values = here.get();
                for (int value : values) checksum = Long.rotateLeft(checksum, 7) ^ value;
            }
            next.get();
        }
        IO.println("checksum %016x".formatted(checksum));
    }
}
