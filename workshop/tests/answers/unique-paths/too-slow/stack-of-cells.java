// without recursion, but with a stack: still each cell is visited once for every path to it

import module java.base;

class UniquePaths {
    record Cell(int row, int column) {}

    static BigInteger uniquePaths(int rows, int columns) {
        var stack = new ArrayDeque<Cell>();
        stack.push(new Cell(1, 1));
        var paths = BigInteger.ZERO;
        while (!stack.isEmpty()) {
            var cell = stack.pop();
            if (cell.row == rows || cell.column == columns) {
                paths = paths.add(BigInteger.ONE);
            } else {
                stack.push(new Cell(cell.row + 1, cell.column));
                stack.push(new Cell(cell.row, cell.column + 1));
            }
        }
        return paths;
    }
}
