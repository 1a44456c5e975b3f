// an endless stream of rows; takes the one that was asked for
import module java.base;

class UniquePaths {
    static BigInteger[] next(BigInteger[] row) {
        var next = row.clone();
        for (int j = 1; j < next.length; j++) next[j] = next[j - 1].add(row[j]);
        return next;
    }

    static BigInteger uniquePaths(int rows, int columns) {
        var first = new BigInteger[columns];
        Arrays.fill(first, BigInteger.ONE);
        return Stream.iterate(first, UniquePaths::next).skip(rows - 1)
                .findFirst().get()[columns - 1];
    }
}
