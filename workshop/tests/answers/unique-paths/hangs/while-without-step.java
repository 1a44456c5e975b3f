// the loop forgets to go to the next row
import module java.base;

class UniquePaths {
    static BigInteger uniquePaths(int rows, int columns) {
        var row = new BigInteger[columns];
        Arrays.fill(row, BigInteger.ONE);
        int i = 1;
        while (i < rows) {
            var next = row.clone();
            for (int j = 1; j < columns; j++) next[j] = row[j].add(next[j - 1]);
        }
        return row[columns - 1];
    }
}
