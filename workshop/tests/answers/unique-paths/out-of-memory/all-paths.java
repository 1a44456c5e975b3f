// keeps all paths in a list, to count them at the end
import module java.base;

class UniquePaths {
    static BigInteger uniquePaths(int rows, int columns) {
        List<String> paths = List.of("");
        for (int move = 0; move < rows + columns - 2; move++) {
            var longer = new ArrayList<String>();
            for (var path : paths) {
                long down = path.chars().filter(c -> c == 'd').count();
                if (down < rows - 1) longer.add(path + 'd');
                if (path.length() - down < columns - 1) longer.add(path + 'r');
            }
            paths = longer;
        }
        return BigInteger.valueOf(paths.size());
    }
}
