// Commons Math's binomial coefficient as a double has only about 16 digits
//DEPS org.apache.commons:commons-math3:3.6.1
import module java.base;
import static org.apache.commons.math3.util.CombinatoricsUtils.binomialCoefficientDouble;

class UniquePaths {
    static BigInteger uniquePaths(int rows, int columns) {
        double paths = binomialCoefficientDouble(rows + columns - 2, rows - 1);
        return new BigDecimal(paths).toBigInteger();
    }
}
