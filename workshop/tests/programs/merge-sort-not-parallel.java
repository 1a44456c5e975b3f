// wrong: not-parallel at line 31: the left half is sorted to its end before the right half begins
//JAVA 25+

import module java.base;

/** Merge sort by divide and conquer: each half by its own task, down to runs of 2,048. */
class MergeSort extends RecursiveAction {
    private static final int RUN = 2_048;
    private final int[] values, spare;
    private final int from, to;

    MergeSort(int[] values, int[] spare, int from, int to) {
        this.values = values;
        this.spare = spare;
        this.from = from;
        this.to = to;
    }

    MergeSort() {
        this(new int[0], new int[0], 0, 0);
    }

    @Override protected void compute() {
        if (to - from <= RUN) {
            Arrays.sort(values, from, to);
            return;
        }
        int middle = (from + to) >>> 1;
        var left = new MergeSort(values, spare, from, middle);
        var right = new MergeSort(values, spare, middle, to);
        left.fork().join();
        right.fork().join();
        merge(middle);
    }

    private void merge(int middle) {
        System.arraycopy(values, from, spare, from, to - from);
        for (int i = from, j = middle, k = from; k < to; k++)
            values[k] = j == to || i < middle && spare[i] <= spare[j] ? spare[i++] : spare[j++];
    }

    void main(String[] args) {
        var values = new SplittableRandom(7).ints(400_000).toArray();
        var expected = values.clone();
        Arrays.sort(expected);
        try (var pool = new ForkJoinPool(4)) {
            pool.invoke(new MergeSort(values, new int[values.length], 0, values.length));
        }
        IO.println("%d numbers, sorted: %b".formatted(values.length,
                Arrays.equals(values, expected)));
    }
}
