// the exercise as it was given, with its TODO, in another layout

import module java.base;

class UniquePaths {
    static BigInteger recursion(int rows, int columns) {
        if (rows == 1 || columns == 1) return BigInteger.ONE;
        return recursion(rows - 1, columns).add(recursion(rows, columns - 1));
    }

    static BigInteger uniquePaths(int rows, int columns)
    {
        // TODO: this is still the plain recursion. What does it compute again and again?
        return recursion(rows,
                columns);
    }
}
