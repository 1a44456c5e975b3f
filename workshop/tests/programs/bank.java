// right: a transfer holds the locks of both accounts, the lower number first
//JAVA 25+

import module java.base;

/** Clerks move money between accounts; nothing may be lost or made. */
class Bank {
    static final class Account {
        final int number;
        private long cents;

        Account(int number, long cents) {
            this.number = number;
            this.cents = cents;
        }
    }

    private final List<Account> accounts =
            IntStream.range(0, 8).mapToObj(i -> new Account(i, 100_000)).toList();

    boolean transfer(Account from, Account to, long cents) {
        var first = from.number < to.number ? from : to;
        var second = first == from ? to : from;
        synchronized (first) {
            synchronized (second) {
                if (from.cents < cents) return false;
                from.cents -= cents;
                to.cents += cents;
                return true;
            }
        }
    }

    long clerk(long seed) {
        var random = new SplittableRandom(seed);
        long refused = 0;
        for (int i = 0; i < 50_000; i++) {
            int from = random.nextInt(accounts.size());
            int to = (from + 1 + random.nextInt(accounts.size() - 1)) % accounts.size();
            if (!transfer(accounts.get(from), accounts.get(to), random.nextLong(5_000))) refused++;
        }
        return refused;
    }

    void main(String[] args) throws Exception {
        try (var pool = Executors.newFixedThreadPool(3)) {
            var clerks = new ArrayList<Future<Long>>();
            for (long seed = 1; seed <= 3; seed++) {
                long own = seed;
                clerks.add(pool.submit(() -> clerk(own)));
            }
            long refused = 0;
            for (var clerk : clerks) refused += clerk.get();
            if (refused < 0 || refused > 150_000) throw new AssertionError(refused);
        }
        long all = accounts.stream().mapToLong(account -> account.cents).sum();
        IO.println("in the bank: %d cents of 800000".formatted(all));
    }
}
