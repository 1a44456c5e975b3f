// shows its progress, a million dots for each row
import module java.base;

class UniquePaths {
    static BigInteger uniquePaths(int rows, int columns) {
        var paths = BigInteger.ONE;
        for (int i = 1; i < rows; i++) {
            paths = paths.multiply(BigInteger.valueOf(columns - 1 + i));
            paths = paths.divide(BigInteger.valueOf(i));
            for (int dot = 0; dot < 1_000_000; dot++) System.out.println("row " + i + " ...");
        }
        return paths;
    }
}
