// a subscriber adds up what tasks publish: one item at a time, on one thread or another
import module java.base;

class McpiParallel {
    static long count(long samples, SplittableRandom random) {
        long inside = 0;
        for (long sample = 0; sample < samples; sample++) {
            double x = random.nextDouble(), y = random.nextDouble();
            if (x * x + y * y <= 1) inside++;
        }
        return inside;
    }

    record Share(long samples, SplittableRandom random) {}

    static List<Share> shares(long samples, int parts, long seed) {
        var root = new SplittableRandom(seed);
        return IntStream.range(0, parts).mapToObj(part -> new Share(samples / parts
                + (part < samples % parts ? 1 : 0), root.split())).toList();
    }

    static final class Sum implements Flow.Subscriber<Long> {
        private final CountDownLatch complete = new CountDownLatch(1);
        private long inside;

        @Override public void onSubscribe(Flow.Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override public void onNext(Long more) {
            inside += more;
        }

        @Override public void onError(Throwable failure) {
            complete.countDown();
        }

        @Override public void onComplete() {
            complete.countDown();
        }
    }

    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        var sum = new Sum();
        try (var pool = Executors.newFixedThreadPool(threads);
                var publisher = new SubmissionPublisher<Long>()) {
            publisher.subscribe(sum);
            var tasks = new ArrayList<Future<?>>();
            for (var share : shares(samples, 8 * threads, seed)) tasks.add(pool
                    .submit(() -> publisher.submit(count(share.samples, share.random))));
            for (var task : tasks) task.get();
        }
        sum.complete.await();
        return 4.0 * sum.inside / samples;
    }
}
