// a Spliterator with fields that change, over the numbers of the shares
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

    static final class Numbers implements Spliterator<Integer> {
        private int next;
        private final int end;

        Numbers(int next, int end) {
            this.next = next;
            this.end = end;
        }

        @Override public boolean tryAdvance(Consumer<? super Integer> action) {
            if (next >= end) return false;
            action.accept(next++);
            return true;
        }

        @Override public Spliterator<Integer> trySplit() {
            if (end - next < 2) return null;
            int start = next;
            next = (next + end) / 2;
            return new Numbers(start, next);
        }

        @Override public long estimateSize() {
            return end - next;
        }

        @Override public int characteristics() {
            return SIZED | SUBSIZED | NONNULL;
        }
    }

    static double parallelMonteCarloPi(long samples, int threads, long seed) throws Exception {
        var shares = shares(samples, 32 * threads, seed);
        try (var pool = new ForkJoinPool(threads)) {
            return 4.0 * pool.submit(() -> StreamSupport.stream(new Numbers(0, shares.size()), true)
                    .mapToLong(number -> count(shares.get(number).samples,
                            shares.get(number).random)).sum()).get() / samples;
        }
    }
}
