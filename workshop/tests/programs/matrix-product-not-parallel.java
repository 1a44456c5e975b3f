// wrong: not-parallel at line 20: one lock around all of the work: one band after the other
//JAVA 25+

import module java.base;

/** The product of two matrices; a task computes a band of rows. */
class MatrixProduct {
    private static final int SIZE = 240, BANDS = 8;

    static double[][] random(long seed) {
        var random = new SplittableRandom(seed);
        var matrix = new double[SIZE][SIZE];
        for (var row : matrix) Arrays.setAll(row, _ -> random.nextInt(10));
        return matrix;
    }

    private final double[][] a = random(1), b = random(2), product = new double[SIZE][SIZE];

    void rows(int from, int to) {
        synchronized (product) {
            for (int row = from; row < to; row++) {
                var sums = product[row];
                for (int k = 0; k < SIZE; k++) {
                    double factor = a[row][k];
                    for (int column = 0; column < SIZE; column++)
                        sums[column] += factor * b[k][column];
                }
            }
        }
    }

    void main(String[] args) throws Exception {
        try (var pool = Executors.newFixedThreadPool(4)) {
            var bands = new ArrayList<Future<?>>();
            for (int band = 0; band < BANDS; band++) {
                int from = band * SIZE / BANDS, to = (band + 1) * SIZE / BANDS;
                bands.add(pool.submit(() -> rows(from, to)));
            }
            for (var band : bands) band.get();
        }
        double trace = 0;
        for (int i = 0; i < SIZE; i++) trace += product[i][i];
        IO.println("trace of the product: %.0f".formatted(trace));
    }
}
