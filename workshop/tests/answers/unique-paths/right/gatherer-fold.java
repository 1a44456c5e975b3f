// the closed form step by step, as a fold
import module java.base;

class UniquePaths {
    static BigInteger uniquePaths(int rows, int columns) {
        return IntStream.range(1, rows).boxed()
                .gather(Gatherers.fold(() -> BigInteger.ONE, (paths, i) -> paths
                        .multiply(BigInteger.valueOf(columns - 1 + i))
                        .divide(BigInteger.valueOf(i))))
                .findFirst().orElseThrow();
    }
}
