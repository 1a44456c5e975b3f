// the recursion on a fork/join pool: many workers, still far too many paths
import module java.base;

class UniquePaths {
    static class Paths extends RecursiveTask<BigInteger> {
        final int rows, columns;
        Paths(int rows, int columns) { this.rows = rows; this.columns = columns; }

        @Override protected BigInteger compute() {
            if (rows == 1 || columns == 1) return BigInteger.ONE;
            var down = new Paths(rows - 1, columns);
            down.fork();
            return new Paths(rows, columns - 1).compute().add(down.join());
        }
    }

    static BigInteger uniquePaths(int rows, int columns) {
        return ForkJoinPool.commonPool().invoke(new Paths(rows, columns));
    }
}
