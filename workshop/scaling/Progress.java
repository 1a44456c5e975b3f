package scaling;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import terminal.Layout;
import terminal.Waiting;

/** On standard error: a bar for a person who watches, a line every two seconds for others. */
public final class Progress implements Measurement.Listener, AutoCloseable {
    private final int runs;
    private final ProgressBar bar;
    private final Waiting waiting;

    public Progress(int runs) {
        this.runs = runs;
        boolean isWatched = Layout.isTerminal();
        bar = !isWatched ? null : new ProgressBarBuilder().setTaskName("scaling")
                .setStyle(ProgressBarStyle.ASCII).setInitialMax(runs).continuousUpdate()
                .setMaxRenderedLength(Layout.width() - 1).clearDisplayOnFinish().build();
        waiting = isWatched ? null : new Waiting("scaling");
    }

    @Override public void now(int done, String doing) {
        if (bar != null) bar.stepTo(done).setExtraMessage(doing);
        else waiting.now("run %d of %d: %s".formatted(done + 1, runs, doing));
    }

    @Override public void close() {
        if (bar != null) bar.close();
        else waiting.close();
    }
}
