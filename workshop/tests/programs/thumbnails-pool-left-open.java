// wrong: pool-left-open at line 36: never closed; it ends a second late, by a timeout
//JAVA 25+

import module java.base;

/** Small copies of pictures, one task a picture, in the order of the pictures. */
class Thumbnails {
    private static final int PICTURES = 12, SIZE = 512, SMALL = 32;

    static int[] picture(int number) {
        return new SplittableRandom(number).ints(SIZE * SIZE, 0, 256).toArray();
    }

    static int[] scaled(int[] picture) {
        int block = SIZE / SMALL;
        var small = new int[SMALL * SMALL];
        for (int row = 0; row < SIZE; row++)
            for (int column = 0; column < SIZE; column++)
                small[row / block * SMALL + column / block] += picture[row * SIZE + column];
        for (int i = 0; i < small.length; i++) small[i] /= block * block;
        return small;
    }

    static List<int[]> all(ExecutorService pool) throws Exception {
        var futures = new ArrayList<Future<int[]>>();
        for (int i = 0; i < PICTURES; i++) {
            int number = i;
            futures.add(pool.submit(() -> scaled(picture(number))));
        }
        var thumbnails = new ArrayList<int[]>();
        for (var future : futures) thumbnails.add(future.get());
        return thumbnails;
    }

    void main(String[] args) throws Exception {
        var pool = new ThreadPoolExecutor(4, 4, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
        pool.allowCoreThreadTimeOut(true);
        int hash = 1;
        for (var thumbnail : all(pool)) hash = 31 * hash + Arrays.hashCode(thumbnail);
        IO.println("%d thumbnails, hash %08x".formatted(PICTURES, hash));
    }
}
