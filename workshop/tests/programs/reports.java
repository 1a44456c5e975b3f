// right: each table is waited for, but three reports are made from it at the same time
//JAVA 25+

import module java.base;

/** Tables, one after the other, for each needs the one before; from each come three reports. */
class Reports {
    private static final int TABLES = 6, ROWS = 300_000;

    static double[] table(double[] before) {
        var random = new SplittableRandom(before.length == 0 ? 1 : Double.hashCode(before[0]));
        return random.doubles(ROWS).toArray();
    }

    static double moment(double[] table, int power) {
        double sum = 0;
        for (double value : table) sum += Math.pow(value, power);
        return sum / table.length;
    }

    void main(String[] args) {
        var reports = new ArrayList<CompletableFuture<Double>>();
        double[] last = {};
        for (int number = 0; number < TABLES; number++) {
            var before = last;
            var table = CompletableFuture.supplyAsync(() -> table(before));
            for (int power = 1; power <= 3; power++) {
                int exponent = power;
                reports.add(table.thenApplyAsync(values -> moment(values, exponent)));
            }
            last = table.join();
        }
        IO.println(reports.stream().map(one -> "%.4f".formatted(one.join()))
                .collect(Collectors.joining(" ")));
    }
}
