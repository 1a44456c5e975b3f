// prints a line for each path, to count along
import module java.base;

class UniquePaths {
    static BigInteger uniquePaths(int rows, int columns) {
        var row = new BigInteger[columns];
        Arrays.fill(row, BigInteger.ONE);
        for (int i = 1; i < rows; i++)
            for (int j = 1; j < columns; j++) row[j] = row[j].add(row[j - 1]);
        var paths = row[columns - 1];
        for (var path = BigInteger.ONE; path.compareTo(paths) <= 0; path = path.add(BigInteger.ONE))
            System.out.println("path " + path);
        return paths;
    }
}
