// two factors at a time, multiplied as ints, to save half of the BigIntegers

import module java.base;

class UniquePaths {
    static BigInteger product(int first, int last) {
        var product = BigInteger.ONE;
        int factor = first;
        for (; factor < last; factor += 2)
            product = product.multiply(BigInteger.valueOf(factor * (factor + 1)));
        return factor == last ? product.multiply(BigInteger.valueOf(factor)) : product;
    }

    static BigInteger uniquePaths(int rows, int columns) {
        int moves = rows + columns - 2, chosen = Math.min(rows, columns) - 1;
        return product(moves - chosen + 1, moves).divide(product(1, chosen));
    }
}
