package engine.hooks;

import module java.base;

/** Finds loops that do nothing but look whether something has changed: a core does nothing else. */
final class LookingLoops {
    /** Calls that look, by the last part of the type's name and the method's. */
    private static final Pattern LOOKS = Pattern.compile("(Future|FutureTask|CompletableFuture|"
            + "ForkJoinTask|RecursiveTask|RecursiveAction)\\.(is.*|state|getNumberOfDependents)"
            + "|(Thread|ExecutorService|ThreadPoolExecutor|ForkJoinPool)"
            + "\\.(is.*|getState|getActiveCount|getQueuedTaskCount|getCompletedTaskCount)"
            + "|CountDownLatch\\.getCount|Phaser\\.(getPhase|getArrivedParties|isTerminated)"
            + "|Atomic(Boolean|Integer|Long|Reference)\\.(get|getPlain|getOpaque|getAcquire"
            + "|compareAndSet|weakCompareAndSet.*)"
            + "|(Queue|Deque|BlockingQueue|List|Map|Set|Collection|Concurrent\\w+|Linked\\w+"
            + "|Array\\w+)"
            + "\\.(isEmpty|size|peek|peekFirst|peekLast|containsKey|contains)");
    /** Calls that change nothing for the others. */
    private static final Pattern IDLES = Pattern.compile("Thread\\.(onSpinWait|yield"
            + "|interrupted|currentThread|isInterrupted)"
            + "|(Integer|Long|Boolean)\\.(valueOf|\\w+Value)");

    private LookingLoops() {}

    /** The branches, by their number, that go back to the start of such a loop. */
    static Set<Integer> of(CodeModel code) {
        var elements = code.elementList();
        var labels = new HashMap<Label, Integer>();
        var found = new HashSet<Integer>();
        int branches = 0;
        for (int i = 0; i < elements.size(); i++) {
            if (elements.get(i) instanceof LabelTarget target) labels.put(target.label(), i);
            if (!(elements.get(i) instanceof BranchInstruction branch)) continue;
            var from = labels.get(branch.target());
            if (from != null && onlyLooks(elements.subList(from, i))) found.add(branches);
            branches++;
        }
        return found;
    }

    private static boolean onlyLooks(List<CodeElement> loop) {
        boolean looks = false;
        for (var element : loop) switch (element) {
            case InvokeInstruction call -> {
                var type = Types.isNamed(call.owner().asSymbol())
                        ? Types.nameOf(call.owner().asSymbol()) : "";
                var name = type.substring(type.lastIndexOf('.') + 1) + "."
                        + call.name().stringValue();
                if (!type.startsWith("java.") || !LOOKS.matcher(name).matches()
                        && !IDLES.matcher(name).matches()) return false;
                looks |= LOOKS.matcher(name).matches();
            }
            case FieldInstruction access -> {
                if (!Types.reads(access)) return false;
                looks = true;
            }
            case LoadInstruction _, ConstantInstruction _, OperatorInstruction _,
                 BranchInstruction _, StackInstruction _, ConvertInstruction _,
                 NopInstruction _, TypeCheckInstruction _, ArrayLoadInstruction _,
                 PseudoInstruction _ -> {}
            default -> {
                return false;
            }
        }
        return looks;
    }
}
