// right: nobody joins: the child that completes last puts the parts of its parent together
//JAVA 25+

import module java.base;

/** The largest of many numbers, by CountedCompleter: the halves of the halves, down to leaves. */
class Maxima extends CountedCompleter<Long> {
    private static final int LEAF = 25_000;
    private final long[] numbers;
    private final int from, to;
    private Maxima left, right;
    private long largest;

    Maxima(Maxima parent, long[] numbers, int from, int to) {
        super(parent);
        this.numbers = numbers;
        this.from = from;
        this.to = to;
    }

    @Override public void compute() {
        if (to - from <= LEAF) {
            largest = numbers[from];
            for (int i = from + 1; i < to; i++) largest = Math.max(largest, numbers[i]);
        } else {
            int middle = (from + to) >>> 1;
            left = new Maxima(this, numbers, from, middle);
            right = new Maxima(this, numbers, middle, to);
            setPendingCount(2);
            left.fork();
            right.fork();
        }
        tryComplete();
    }

    @Override public void onCompletion(CountedCompleter<?> caller) {
        if (left != null) largest = Math.max(left.largest, right.largest);
    }

    @Override public Long getRawResult() {
        return largest;
    }

    static void main() {
        var numbers = new SplittableRandom(1).longs(400_000).toArray();
        try (var pool = new ForkJoinPool(4)) {
            IO.println(pool.invoke(new Maxima(null, numbers, 0, numbers.length)));
        }
    }
}
