// right: an order book under one lock: four traders, each order matched at once
//JAVA 25+

import module java.base;

/** Buy and sell orders, kept by price; what matches is traded at the older order's price. */
class OrderBook {
    record Order(boolean buy, int price, int quantity) {}

    private final NavigableMap<Integer, Integer> bids = new TreeMap<>(Comparator.reverseOrder());
    private final NavigableMap<Integer, Integer> asks = new TreeMap<>();
    private final Lock lock = new ReentrantLock();
    private long traded;
    private long orders;

    void place(Order order) {
        lock.lock();
        try {
            orders++;
            int left = match(order);
            var own = order.buy ? bids : asks;
            if (left > 0) own.merge(order.price, left, Integer::sum);
        } finally {
            lock.unlock();
        }
    }

    private int match(Order order) {
        var others = order.buy ? asks : bids;
        int left = order.quantity;
        while (left > 0 && !others.isEmpty()) {
            var best = others.firstEntry();
            boolean meets = order.buy ? best.getKey() <= order.price : best.getKey() >= order.price;
            if (!meets) break;
            int shares = Math.min(left, best.getValue());
            if (shares == best.getValue()) others.pollFirstEntry();
            else others.put(best.getKey(), best.getValue() - shares);
            traded += shares;
            left -= shares;
        }
        return left;
    }

    long open(NavigableMap<Integer, Integer> side) {
        return side.values().stream().mapToLong(Integer::longValue).sum();
    }

    void main(String[] args) throws InterruptedException {
        var traders = new ArrayList<Thread>();
        for (int trader = 0; trader < 4; trader++) {
            boolean buys = trader % 2 == 0;
            var random = new SplittableRandom(trader);
            traders.add(Thread.ofPlatform().start(() -> {
                for (int i = 0; i < 20_000; i++) {
                    int price = random.nextInt(95, 106);
                    place(new Order(buys, price, 10));
                }
            }));
        }
        for (var trader : traders) trader.join();
        long offered = orders * 10;
        IO.println("%d orders, all shares accounted for: %b".formatted(orders,
                offered == 2 * traded + open(bids) + open(asks)));
    }
}
