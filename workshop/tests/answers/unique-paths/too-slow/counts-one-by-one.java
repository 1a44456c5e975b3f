// walks along every path, and counts it when it arrives

import module java.base;

class UniquePaths {
    static long arrived;

    static void walk(int rows, int columns) {
        if (rows == 1 && columns == 1) {
            arrived++;
            return;
        }
        if (rows > 1) walk(rows - 1, columns);
        if (columns > 1) walk(rows, columns - 1);
    }

    static BigInteger uniquePaths(int rows, int columns) {
        arrived = 0;
        walk(rows, columns);
        return BigInteger.valueOf(arrived);
    }
}
