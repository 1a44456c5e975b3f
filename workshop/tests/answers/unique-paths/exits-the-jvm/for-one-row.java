// takes a single row for a mistake, and ends the program
import module java.base;

class UniquePaths {
    static BigInteger uniquePaths(int rows, int columns) {
        if (rows < 2 || columns < 2) {
            System.err.println("this is no grid");
            System.exit(2);
        }
        var row = new BigInteger[columns];
        Arrays.fill(row, BigInteger.ONE);
        for (int i = 1; i < rows; i++)
            for (int j = 1; j < columns; j++) row[j] = row[j].add(row[j - 1]);
        return row[columns - 1];
    }
}
