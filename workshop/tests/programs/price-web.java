// right: a web of futures, whose last stage is joined, and a failure is answered by a default
//JAVA 25+

import module java.base;

/** The price of a basket: what each shop wants, plus what it costs to send it, in one currency. */
class PriceWeb {
    record Offer(String shop, double price, double shipping) {
        double total() { return price + shipping; }
    }

    private static final List<String> SHOPS = List.of("north", "south", "east", "west");
    private final ExecutorService network = Executors.newVirtualThreadPerTaskExecutor();

    static <T> T answer(T value, int milliseconds) {
        try {
            Thread.sleep(milliseconds);
            return value;
        } catch (InterruptedException e) {
            throw new CancellationException();
        }
    }

    CompletableFuture<Double> price(String shop) {
        return CompletableFuture.supplyAsync(() -> answer(shop.length() * 10.0, 30), network);
    }

    CompletableFuture<Double> shipping(String shop) {
        return CompletableFuture.supplyAsync(() -> {
            if (shop.equals("east")) throw new IllegalStateException("east does not answer");
            return answer(4.5, 20);
        }, network).exceptionally(_ -> 9.9); // the dearest parcel
    }

    CompletableFuture<Double> dollars() {
        return CompletableFuture.supplyAsync(() -> answer(1.25, 40), network);
    }

    void main(String[] args) {
        try (network) {
            var rate = dollars();
            var offers = SHOPS.stream().map(shop -> price(shop).thenCombine(shipping(shop),
                    (price, shipping) -> new Offer(shop, price, shipping))).toList();
            var best = CompletableFuture.allOf(offers.toArray(CompletableFuture[]::new))
                    .thenApply(_ -> offers.stream().map(CompletableFuture::join)
                            .min(Comparator.comparingDouble(Offer::total)).orElseThrow());
            var line = best.thenCombine(rate, (offer, factor) ->
                    "%s: %.2f dollars".formatted(offer.shop(), offer.total() * factor));
            IO.println(line.join());
        }
    }
}
