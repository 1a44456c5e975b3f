// the method has got a parameter more
import module java.base;

class UniquePaths {
    static BigInteger uniquePaths(int rows, int columns, BigInteger[][] known) {
        if (rows == 1 || columns == 1) return BigInteger.ONE;
        if (known[rows][columns] == null)
            known[rows][columns] = uniquePaths(rows - 1, columns, known)
                    .add(uniquePaths(rows, columns - 1, known));
        return known[rows][columns];
    }
}
