// Commons Math throws an exception when the result does not fit in a long
//DEPS org.apache.commons:commons-math3:3.6.1
import module java.base;
import org.apache.commons.math3.util.CombinatoricsUtils;

class UniquePaths {
    static BigInteger uniquePaths(int rows, int columns) {
        return BigInteger.valueOf(
                CombinatoricsUtils.binomialCoefficient(rows + columns - 2, rows - 1));
    }
}
