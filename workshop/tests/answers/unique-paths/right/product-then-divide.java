// the closed form: one product is divided by another
import module java.base;

class UniquePaths {
    static BigInteger uniquePaths(int rows, int columns) {
        int moves = rows + columns - 2, chosen = Math.min(rows, columns) - 1;
        return product(moves - chosen + 1, moves).divide(product(1, chosen));
    }

    /** first * ... * last, by halves */
    static BigInteger product(int first, int last) {
        if (first > last) return BigInteger.ONE;
        if (first == last) return BigInteger.valueOf(first);
        int middle = (first + last) / 2;
        return product(first, middle).multiply(product(middle + 1, last));
    }
}
