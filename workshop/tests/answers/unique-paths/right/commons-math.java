// Commons Math where the result fits in a long, a product beyond
//DEPS org.apache.commons:commons-math3:3.6.1
import module java.base;
import static org.apache.commons.math3.util.CombinatoricsUtils.binomialCoefficient;

class UniquePaths {
    static BigInteger uniquePaths(int rows, int columns) {
        int moves = rows + columns - 2, down = rows - 1;
        if (moves <= 66) return BigInteger.valueOf(binomialCoefficient(moves, down));
        var paths = BigInteger.ONE;
        for (int i = 1; i <= down; i++)
            paths = paths.multiply(BigInteger.valueOf(moves - down + i))
                    .divide(BigInteger.valueOf(i));
        return paths;
    }
}
