package timeline;

import module java.base;
import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import engine.evidence.Interval;
import engine.evidence.Interval.Kind;
import engine.evidence.Recording;

/**
 * Timelines as Chrome Trace Events, for Perfetto (ui.perfetto.dev): a process a recording. The
 * format: "Trace Event Format", Google, 2016.
 */
public final class Trace {
    private Trace() {}

    public static String json(List<Recording> recordings) {
        var events = new JsonArray();
        for (int i = 0; i < recordings.size(); i++) add(events, i + 1, recordings.get(i));
        var trace = new JsonObject();
        trace.add("traceEvents", events);
        trace.addProperty("displayTimeUnit", "ms");
        return new Gson().toJson(trace);
    }

    private static void add(JsonArray events, int process, Recording recording) {
        var timeline = new Timeline(recording);
        events.add(named("process_name", process, 0, recording.what()));
        for (int thread = 0; thread < timeline.threads(); thread++) {
            events.add(named("thread_name", process, thread, "%s (%s)".formatted(
                    timeline.name(thread), recording.threads().get(thread))));
            Interval first = null, last = null;
            for (var one : timeline.row(thread)) {
                if (first != null && (first.task() != one.task() || one.begin() > last.end())) {
                    events.add(task(process, recording, first, last));
                    first = null;
                }
                if (first == null) first = one;
                last = one;
                if (one.kind() == Kind.WAIT)
                    events.add(slice("waits", process, recording, one, one));
            }
            if (first != null) events.add(task(process, recording, first, last));
        }
    }

    private static JsonObject task(int process, Recording recording, Interval first,
            Interval last) {
        return slice(first.task() == 0 ? "no task" : "task " + first.task(), process, recording,
                first, last);
    }

    /** In microseconds. */
    private static JsonObject slice(String name, int process, Recording recording, Interval first,
            Interval last) {
        var event = event(name, "X", process, first.thread());
        event.addProperty("ts", (first.begin() - recording.begin()) / 1e3);
        event.addProperty("dur", (last.end() - first.begin()) / 1e3);
        return event;
    }

    private static JsonObject named(String what, int process, int thread, String name) {
        var event = event(what, "M", process, thread);
        var arguments = new JsonObject();
        arguments.addProperty("name", name);
        event.add("args", arguments);
        return event;
    }

    private static JsonObject event(String name, String phase, int process, int thread) {
        var event = new JsonObject();
        event.addProperty("name", name);
        event.addProperty("ph", phase);
        event.addProperty("pid", process);
        event.addProperty("tid", thread);
        return event;
    }
}
