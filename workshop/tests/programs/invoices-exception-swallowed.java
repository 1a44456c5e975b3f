// wrong: exception-swallowed at line 31: nobody asks the futures: spoilt lines vanish
//JAVA 25+

import module java.base;

/** Invoices are checked side by side; some lines of the file are spoilt. */
class Invoices {
    record Invoice(int number, long cents) {
        static Invoice of(String line) {
            var fields = line.split(";");
            long cents = Math.round(Double.parseDouble(fields[1]) * 100);
            return new Invoice(Integer.parseInt(fields[0]), cents);
        }
    }

    static List<String> lines() {
        return IntStream.range(0, 200).mapToObj(i -> i % 50 == 49 ? i + ";n/a"
                : "%d;%d.%02d".formatted(i, i % 30, i % 100)).toList();
    }

    private final LongAdder total = new LongAdder();

    void check(String line) {
        var invoice = Invoice.of(line);
        LockSupport.parkNanos(100_000); // asks the ledger
        total.add(invoice.cents);
    }

    void main(String[] args) {
        try (var pool = Executors.newFixedThreadPool(4)) {
            for (var line : lines()) pool.submit(() -> check(line));
        }
        IO.println("%d cents in all".formatted(total.sum()));
    }
}
