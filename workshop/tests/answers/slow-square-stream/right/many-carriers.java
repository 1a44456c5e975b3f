// mapConcurrent after a step that makes the JVM start many carriers of virtual threads
//JAVA 25+
//RUNTIME_OPTIONS -Djdk.virtualThreadScheduler.parallelism=16

import module java.base;

class SlowSquareStream {
    static int slowSquare(int x) {
        try {
            Thread.sleep(1000);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return x * x;
    }

    /** Keeps the thread that carries this virtual one busy, so that each gets one. */
    static int prepared(int x) {
        long end = System.nanoTime() + 20_000_000;
        while (System.nanoTime() < end) Thread.onSpinWait();
        return x;
    }

    static List<Integer> squares(int count, int workers) {
        return IntStream.range(0, count).boxed()
                .gather(Gatherers.mapConcurrent(16, SlowSquareStream::prepared)).toList().stream()
                .gather(Gatherers.mapConcurrent(workers, SlowSquareStream::slowSquare)).toList();
    }
}
