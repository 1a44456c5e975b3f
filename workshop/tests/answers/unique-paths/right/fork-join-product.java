// the closed form, its products on a fork/join pool
import module java.base;

class UniquePaths {
    static class Product extends RecursiveTask<BigInteger> {
        final int first, last;
        Product(int first, int last) { this.first = first; this.last = last; }

        @Override protected BigInteger compute() {
            if (last - first < 50) {
                var product = BigInteger.ONE;
                for (int i = first; i <= last; i++)
                    product = product.multiply(BigInteger.valueOf(i));
                return product;
            }
            int middle = (first + last) / 2;
            var left = new Product(first, middle);
            left.fork();
            return new Product(middle + 1, last).compute().multiply(left.join());
        }
    }

    static BigInteger uniquePaths(int rows, int columns) {
        try (var pool = new ForkJoinPool()) {
            return pool.invoke(new Product(rows, rows + columns - 2))
                    .divide(pool.invoke(new Product(1, columns - 1)));
        }
    }
}
