// a row is the running sum of the row above: Gatherers.scan
import module java.base;

class UniquePaths {
    static BigInteger uniquePaths(int rows, int columns) {
        var row = Collections.nCopies(columns, BigInteger.ONE);
        for (int i = 1; i < rows; i++)
            row = row.stream().gather(Gatherers.scan(() -> BigInteger.ZERO, BigInteger::add))
                    .toList();
        return row.getLast();
    }
}
