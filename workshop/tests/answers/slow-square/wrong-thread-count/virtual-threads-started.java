// FutureTasks on virtual threads that are started by hand, whatever number was asked for

import module java.base;

class SlowSquare {
    static int slowSquare(int x) throws InterruptedException {
        Thread.sleep(1000);
        return x * x;
    }

    static List<Integer> serialSquares(int count) throws InterruptedException {
        var squares = new ArrayList<Integer>();
        for (int x = 0; x < count; x++) squares.add(slowSquare(x));
        return squares;
    }

    static List<Integer> parallelSquares(int count, int threads) throws Exception {
        List<FutureTask<Integer>> tasks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int x = i;
            FutureTask<Integer> task = new FutureTask<>(() -> slowSquare(x));
            Thread.startVirtualThread(task);
            tasks.add(task);
        }
        List<Integer> squares = new ArrayList<>();
        for (FutureTask<Integer> task : tasks) {
            squares.add(task.get());
        }
        return squares;
    }
}
