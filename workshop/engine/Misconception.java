package engine;

/** What learners get wrong, and what each of it means. The ids are the names in lower case, with dashes. */
public enum Misconception {
    DOES_NOT_COMPILE("The compiler cannot make sense of it: begin with the first message."),
    METHOD_MISSING("Other code calls this method: its name, its parameters and what it returns must stay."),
    EXITS_THE_JVM("That ends the whole program, not the method: return a result, or throw an exception."),
    TOO_MUCH_OUTPUT("Printing takes far longer than the computation, and threads queue up for it: print results, not steps."),
    OUT_OF_MEMORY("More is kept than the result needs: count while you go, and keep no list of everything."),
    HANGS("Somebody waits for what will never come, or loops without an end."),
    CONSTANT_ANSWER("The result does not depend on any random point: nothing was estimated."),
    RESULT_NOT_AWAITED("The result is not there yet: wait for every task before you use what it computes (get, join, close)."),
    NOT_PARALLEL("One task waits for the other: start them all first, and only then wait for their results."),
    DATA_RACE("Two threads that change the same memory lose each other's changes, sooner or later: give each task a variable of its own and add up at the end, or lock."),
    WRONG_THREAD_COUNT("The caller says how many threads to use: no more, no fewer."),
    SAMPLES_EXTRA("Work is done twice: the shares must add up to the whole, no more."),
    SAMPLES_LOST("Some samples are never drawn, though the estimate divides by all of them: think of the remainder of the division, and of more threads than samples."),
    SHARED_GENERATOR("Threads wait for each other at it, or draw the same numbers: give each task its own generator, split off before it starts."),
    SAME_STREAM("The tasks draw the same points: more tasks, but no more information."),
    SEED_IGNORED("The seed is to choose the points: another seed, another estimate."),
    NOT_REPRODUCIBLE("A result that nobody can repeat cannot be debugged: all randomness must come from the seed, shared out in task order."),
    WRONG_ESTIMATE("Pi is 4 x inside / samples: add up whole counts, and divide once, in floating point."),
    WRONG_RESULT("Right is what the given code computes, for every argument."),
    WRONG_ORDER("The order of the list is part of the answer."),
    STEPS_IN_PARALLEL("Each step needs the value that the step before has computed: steps of one trajectory cannot run side by side."),
    EXCEPTION_SWALLOWED("Who calls the method takes its result for right: read every future with get(), and let what it throws go on."),
    POOL_LEFT_OPEN("Its threads live on, and so does the program: open the pool in a try (...), or shut it down."),

    CONTENDED_COUNTER("Threads queue up at it: count in a local variable, and add that up once a task."),
    TASK_PER_SAMPLE("Handing out a task costs more than a sample: make few tasks with many samples each."),
    BOXED_STREAM("Each sample makes an object: stay with the streams of int, long and double."),
    GENERATOR_PER_SAMPLE("Making a generator costs more than drawing from it: make one a task."),
    UNSPLITTABLE_SOURCE("Such a source must be walked through from its beginning, so it cannot be shared out: use range."),
    POOL_PER_CALL("Starting threads costs time: make one pool, and give it all the tasks."),
    TOO_MANY_THREADS("Each thread takes memory and time to start, and no more can compute than there are cores."),
    VIRTUAL_THREADS_FOR_COMPUTING("They make waiting cheap; computing, they share the same cores and gain nothing."),
    SLEEPING_IN_THE_COMMON_POOL("The whole program shares that pool: while its threads wait, all parallel streams do."),
    SLOW("It is right, but the cores are not used: look for what the threads wait for, or what else the machine does.");

    private final String meaning;

    Misconception(String meaning) {
        this.meaning = meaning;
    }

    public String id() {
        return name().toLowerCase().replace('_', '-');
    }

    /** A finding, with its evidence: one sentence with numbers. */
    public Finding seen(String evidence, Object... numbers) {
        return new Finding(id(), ordinal() >= CONTENDED_COUNTER.ordinal(), numbers.length == 0 ? evidence : evidence.formatted(numbers), meaning);
    }
}
