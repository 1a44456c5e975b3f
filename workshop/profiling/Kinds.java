package profiling;

import module java.base;
import profiling.Recorded.Kind;

/** What a thread waits for, by the methods that it is in. */
final class Kinds {

    private Kinds() {}

    /** Of a parked or notified thread: the first frame is the innermost. */
    static Kind of(List<Frame> stack) {
        for (var frame : stack) {
            switch (frame.type() + "." + frame.method()) {
                case "ThreadPoolExecutor.getTask", "ForkJoinPool.awaitWork",
                        "ForkJoinPool.runWorker" -> {
                    return Kind.TASK;
                }
                case "ProcessImpl.waitFor" -> {
                    return Kind.PROCESS;
                }
                case "ReentrantLock.lock", "ReentrantLock.tryLock",
                        "ReentrantLock.lockInterruptibly", "ReadLock.lock", "WriteLock.lock",
                        "StampedLock.writeLock", "StampedLock.readLock", "Semaphore.acquire",
                        "Semaphore.tryAcquire", "Semaphore.acquireUninterruptibly" -> {
                    return Kind.LOCK;
                }
                default -> {
                    if (frame.own()) return Kind.OTHERS;
                }
            }
        }
        return Kind.OTHERS;
    }
}
