// right: each invoice's future is asked, and a failure is counted and told
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

    void main(String[] args) throws InterruptedException {
        int spoilt = 0;
        try (var pool = Executors.newFixedThreadPool(4)) {
            var checks = new ArrayList<Future<?>>();
            for (var line : lines()) checks.add(pool.submit(() -> check(line)));
            for (var check : checks)
                try {
                    check.get();
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof NumberFormatException)) throw new Error(e);
                    spoilt++;
                }
        }
        IO.println("%d cents in all, %d lines were spoilt".formatted(total.sum(), spoilt));
    }
}
