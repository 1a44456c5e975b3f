// a trick: (2^bits + 1)^moves has the binomial coefficients side by side in its bits
import module java.base;

class UniquePaths {
    static BigInteger uniquePaths(int rows, int columns) {
        int moves = rows + columns - 2, bits = moves + 1;
        return BigInteger.ONE.shiftLeft(bits).add(BigInteger.ONE).pow(moves)
                .shiftRight(bits * (rows - 1))
                .mod(BigInteger.ONE.shiftLeft(bits));
    }
}
