// right: an image filter by fork and join: it reads one image and writes another
//JAVA 25+

import module java.base;

/** Each pixel becomes the mean of its neighbours above and below; bands of rows, cut in two. */
class Blur extends RecursiveAction {
    private static final int WIDTH = 640, HEIGHT = 480;
    private final int[] source, target;
    private final int from, to;

    Blur(int[] source, int[] target, int from, int to) {
        this.source = source;
        this.target = target;
        this.from = from;
        this.to = to;
    }

    Blur() {
        this(new int[0], new int[0], 0, 0);
    }

    @Override protected void compute() {
        if (to - from > 16) {
            int middle = (from + to) / 2;
            invokeAll(new Blur(source, target, from, middle), new Blur(source, target, middle, to));
            return;
        }
        for (int row = from; row < to; row++)
            for (int column = 0; column < WIDTH; column++) {
                int above = Math.max(0, row - 1) * WIDTH + column;
                int below = Math.min(HEIGHT - 1, row + 1) * WIDTH + column;
                int here = row * WIDTH + column;
                target[here] = (source[above] + source[here] + source[below]) / 3;
            }
    }

    void main(String[] args) {
        var image = new SplittableRandom(5).ints(WIDTH * HEIGHT, 0, 256).toArray();
        var blurred = new int[image.length];
        try (var pool = new ForkJoinPool(4)) {
            for (int pass = 0; pass < 8; pass++) {
                pool.invoke(new Blur(image, blurred, 0, HEIGHT));
                var spare = image;
                image = blurred;
                blurred = spare;
            }
        }
        IO.println("hash of the image: %08x".formatted(Arrays.hashCode(image)));
    }
}
