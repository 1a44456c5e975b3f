// right: an optimistic read of a StampedLock counts only once it is validated
//JAVA 25+

import module java.base;

/** A pair of exchange rates which must fit together; few writes, many reads. */
class RateCache {
    private final StampedLock lock = new StampedLock();
    private double euro = 1, dollar = 1;

    void update(double newEuro) {
        long stamp = lock.writeLock();
        try {
            euro = newEuro;
            dollar = 1 / newEuro;
        } finally {
            lock.unlockWrite(stamp);
        }
    }

    /** The product of the two, which is always one. */
    double product() {
        long stamp = lock.tryOptimisticRead();
        double one = euro, other = dollar;
        if (!lock.validate(stamp)) {
            stamp = lock.readLock();
            try {
                one = euro;
                other = dollar;
            } finally {
                lock.unlockRead(stamp);
            }
        }
        return one * other;
    }

    void main(String[] args) throws Exception {
        var round = new CyclicBarrier(4);
        try (var pool = Executors.newFixedThreadPool(4)) {
            var readers = new ArrayList<Future<Integer>>();
            for (int reader = 0; reader < 3; reader++)
                readers.add(pool.submit(() -> {
                    int torn = 0;
                    for (int i = 0; i < 100_000; i++) {
                        if (i % 1_000 == 0) round.await();
                        if (Math.abs(product() - 1) > 1e-9) torn++;
                    }
                    return torn;
                }));
            var writer = pool.submit(() -> {
                for (int i = 0; i < 10_000; i++) {
                    if (i % 100 == 0) round.await();
                    update(1 + i % 100);
                }
                return null;
            });
            writer.get();
            int torn = 0;
            for (var reader : readers) torn += reader.get();
            IO.println("pairs that did not fit: " + torn);
        }
    }
}
