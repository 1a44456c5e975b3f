import module java.base;

/**
 * A version in a process that lives as long as it is measured: it reads numbers of samples, a line
 * each, and answers each with its result and its seconds. With the exit code 3, it says on standard
 * error what it misses.
 */
final class Conversation implements Version {
    private final Process process;
    private final BufferedReader answers;

    /** @throws Missing if there is no such program */
    Conversation(List<String> command) throws Missing {
        try {
            process = new ProcessBuilder(command).directory(Project.ROOT.toFile()).start();
        } catch (IOException _) {
            throw new Missing("no " + Path.of(command.getFirst()).getFileName());
        }
        answers = process.inputReader();
    }

    @Override public Answer run(long samples) throws Exception {
        try {
            var questions = process.outputWriter();
            questions.write(samples + "\n");
            questions.flush();
        } catch (IOException _) {
            // it has ended: so there is no answer, either
        }
        var answer = answers.readLine();
        if (answer == null) {
            var said = new String(process.getErrorStream().readAllBytes()).strip();
            if (process.waitFor() != Worker.STATUS_MISSING) throw new IllegalStateException(said);
            throw new Missing(said.replaceFirst("(?s).*\n", ""));
        }
        return Answer.of(answer);
    }

    @Override public void close() {
        process.destroy();
        process.onExit().join();
    }
}
