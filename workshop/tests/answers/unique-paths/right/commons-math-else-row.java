// asks Commons Math, and when it says that a long is too small, adds up one row
//DEPS org.apache.commons:commons-math3:3.6.1
import module java.base;
import org.apache.commons.math3.exception.MathArithmeticException;
import org.apache.commons.math3.util.CombinatoricsUtils;

class UniquePaths {
    static BigInteger uniquePaths(int rows, int columns) {
        try {
            long paths = CombinatoricsUtils.binomialCoefficient(rows + columns - 2, rows - 1);
            return BigInteger.valueOf(paths);
        } catch (MathArithmeticException e) {
            return oneRow(rows, columns);
        }
    }

    static BigInteger oneRow(int rows, int columns) {
        var row = Stream.generate(() -> BigInteger.ONE).limit(columns).toArray(BigInteger[]::new);
        for (int i = 1; i < rows; i++)
            for (int j = 1; j < columns; j++) row[j] = row[j].add(row[j - 1]);
        return row[columns - 1];
    }
}
