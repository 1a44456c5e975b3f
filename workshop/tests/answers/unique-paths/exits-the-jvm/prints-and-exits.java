// prints the result, and ends the program
import module java.base;

class UniquePaths {
    static BigInteger uniquePaths(int rows, int columns) {
        var paths = BigInteger.ONE;
        for (int i = 1; i < rows; i++)
            paths = paths.multiply(BigInteger.valueOf(columns - 1 + i))
                    .divide(BigInteger.valueOf(i));
        System.out.println(paths);
        System.exit(0);
        return paths;
    }
}
