package engine.verdict;

import engine.evidence.Line;
import java.util.List;
import java.util.Optional;

/**
 * What learners get wrong, and what each of it means. The ids are the names in lower case, with
 * dashes.
 */
public enum Misconception {
    DOES_NOT_COMPILE(Kind.RESULT, 0,
            "The compiler cannot make sense of it: begin with the first message."),
    METHOD_MISSING(Kind.RESULT, 1, "Other code calls this method: its name, its parameters and "
            + "what it returns must stay."),
    UNCHANGED(Kind.RESULT, 1, "You have not changed it yet: find the TODO."),
    EXITS_THE_JVM(Kind.RESULT, 2,
            "That ends the whole program, not the method: return a result, or throw an exception."),
    TOO_MUCH_OUTPUT(Kind.RESULT, 2, "Printing takes far longer than the computation, and threads "
            + "queue up for it: print results, not steps."),
    OUT_OF_MEMORY(Kind.RESULT, 2, "More is kept than the result needs: count while you go, and "
            + "keep no list of everything."),
    HANGS(Kind.RESULT, 1, "A thread waits for what will never come, or loops without an end."),
    TOO_SLOW(Kind.RESULT, 1,
            "It counts the paths one by one: look for what it computes again and again."),
    NOT_SERIALISABLE(Kind.RESULT, 2, "A lambda is sent as bytes, to another machine perhaps, with "
            + "all that it uses, and its result comes back as bytes: send numbers, and let each "
            + "task make what cannot be sent."),
    CONSTANT_ANSWER(Kind.RESULT, 2,
            "The result does not depend on any random point: nothing was estimated."),
    RESULT_NOT_AWAITED(Kind.RESULT, 2, "The result is not there yet: wait for every task before "
            + "you use what it computes (get, join, close)."),
    DATA_RACE(Kind.MANNER, 2,
            "Two threads that change the same memory lose each other's changes, sooner or later: "
            + "give each task a variable of its own and add up at the end, or lock."),
    SHARED_GENERATOR(Kind.MANNER, 2, "Threads wait for each other at it, or draw the same numbers: "
            + "give each task its own generator, split off before it starts."),
    SAME_STREAM(Kind.RESULT, 2,
            "The tasks draw the same points: more tasks, but no more information."),
    SAMPLES_EXTRA(Kind.RESULT, 2,
            "Work is done twice: the shares must add up to the whole, no more."),
    SAMPLES_LOST(Kind.RESULT, 2, "Some samples are never drawn, though the estimate divides by all "
            + "of them: think of the remainder of the division, and of more threads than samples."),
    WRONG_ESTIMATE(Kind.RESULT, 2,
            "Pi is 4 x inside / samples: add up whole counts, and divide once, in floating point."),
    SEED_IGNORED(Kind.RESULT, 2,
            "The seed is to choose the points: another seed, another estimate."),
    NOT_REPRODUCIBLE(Kind.RESULT, 2, "A result that nobody can repeat cannot be debugged: all "
            + "randomness must come from the seed, shared out in task order."),
    STEPS_IN_PARALLEL(Kind.RESULT, 2, "Each step needs the value that the step before has "
            + "computed: steps of one trajectory cannot run side by side."),
    WRONG_RESULT(Kind.RESULT, 2, "Right is what the given code computes, for every argument."),
    WRONG_ORDER(Kind.RESULT, 1, "The order of the list is part of the answer."),
    EXCEPTION_SWALLOWED(Kind.MANNER, 2, "The caller takes the result for right. The future keeps "
            + "the failure until somebody asks for it (execute would at least print it): read "
            + "every future with get(), and let what it throws go on."),
    NOT_VECTORISED(Kind.MANNER, 1, "Each instruction works on one number, as before: put the "
            + "numbers of several samples into the lanes of a vector, and calculate with vectors."),
    NOT_PARALLEL(Kind.MANNER, 1, "One task waits for the other: start them all first, and only "
            + "then wait for their results."),
    WRONG_THREAD_COUNT(Kind.MANNER, 2,
            "The caller says how many threads to use: no more, no fewer."),
    POOL_LEFT_OPEN(Kind.MANNER, 2, "Its threads live on, and so does the program: open the pool in "
            + "a try (...), or shut it down."),
    FAILURE_ONLY_PRINTED(Kind.ADVICE, 0, "The failure dies with its thread: it is printed, but the "
            + "caller takes the result for right. A future keeps it, and get() throws it."),
    BUSY_WAITING(Kind.ADVICE, 0,
            "A core does nothing but ask: get(), join() and take() wait without one."),
    SEEDS_OVERLAP(Kind.ADVICE, 0,
            "Two estimates with neighbouring seeds are nearly the same estimate: split the "
            + "generators of the tasks off one root, new SplittableRandom(seed)."),
    RECURSION_TOO_DEEP(Kind.ADVICE, 0,
            "Each call waits on the stack for the next: a long thin grid needs a loop."),
    CONTENDED_COUNTER(Kind.ADVICE, 0,
            "Threads queue up at it: count in a local variable, and add that up once a task."),
    TASK_PER_SAMPLE(Kind.ADVICE, 0,
            "Handing out a task costs more than a sample: make few tasks with many samples each."),
    BOXED_STREAM(Kind.ADVICE, 0,
            "Each sample makes an object: stay with the streams of int, long and double."),
    GENERATOR_PER_SAMPLE(Kind.ADVICE, 0,
            "Making a generator costs more than drawing from it: make one a task."),
    UNSPLITTABLE_SOURCE(Kind.ADVICE, 0, "Such a source must be walked through from its beginning, "
            + "so it cannot be shared out: use range."),
    POOL_PER_CALL(Kind.ADVICE, 0,
            "Starting threads costs time: make one pool, and give it all the tasks."),
    TOO_MANY_THREADS(Kind.ADVICE, 0, "Each thread takes memory and time to start, and no more can "
            + "compute than there are cores."),
    VIRTUAL_THREADS_FOR_COMPUTING(Kind.ADVICE, 0,
            "They make waiting cheap; computing, they share the same cores and gain nothing."),
    SLEEPING_IN_THE_COMMON_POOL(Kind.ADVICE, 0,
            "The whole program shares that pool: while its threads wait, all parallel streams do."),
    SLOW(Kind.ADVICE, 0, "It is right, but the cores are not used: look for what the threads wait "
            + "for, or what else the machine does.");

    /** What is wrong, if anything is. */
    public enum Kind {
        /** What the method gives its caller. */ RESULT,
        /** How it comes by it: an example may do that as it likes. */ MANNER,
        /** Nothing, but it could be better. */ ADVICE
    }

    private final Kind kind;
    private final int hint;
    private final String meaning;

    Misconception(Kind kind, int hint, String meaning) {
        this.kind = kind;
        this.hint = hint;
        this.meaning = meaning;
    }

    public String id() {
        return name().toLowerCase().replace('_', '-');
    }

    public Kind kind() {
        return kind;
    }

    /** The level of the hint that helps, 1 for those who have not begun; 0 if none does. */
    public int hint() {
        return hint;
    }

    /** In general; a finding may know better. */
    public String meaning() {
        return meaning;
    }

    /** A finding, with its evidence: one sentence with numbers. */
    public Finding seen(String evidence, Object... numbers) {
        var sentence = numbers.length == 0 ? evidence : evidence.formatted(numbers);
        return new Finding(this, kind == Kind.ADVICE, sentence, meaning, List.of(),
                Optional.empty(), Optional.empty());
    }

    /** The same, at these lines of the learner's. */
    public Finding at(List<Line> lines, String evidence, Object... numbers) {
        return seen(evidence, numbers).at(lines);
    }
}
