// Pascal's triangle, line by line: the number of paths stands in it
import module java.base;

class UniquePaths {
    static BigInteger uniquePaths(int rows, int columns) {
        List<BigInteger> line = List.of(BigInteger.ONE);
        for (int n = 1; n <= rows + columns - 2; n++) {
            var next = new ArrayList<BigInteger>();
            next.add(BigInteger.ONE);
            for (int k = 1; k < n; k++) next.add(line.get(k - 1).add(line.get(k)));
            next.add(BigInteger.ONE);
            line = next;
        }
        return line.get(rows - 1);
    }
}
