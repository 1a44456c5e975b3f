package terminal;

import module java.base;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import engine.evidence.Line;
import engine.verdict.Demonstration;
import engine.verdict.Examiner.Examined;
import engine.verdict.Finding;
import engine.verdict.Speed;
import engine.verdict.Verdict;

/** Verdicts for graders' programs. */
public final class VerdictJson {
    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().serializeNulls()
            .create();

    private VerdictJson() {}

    /** One JSON object, in one line. */
    public static String line(Examined examined, boolean isolated) {
        var line = new JsonObject();
        line.addProperty("file", examined.file().toString());
        line.addProperty("step", examined.step());
        line.addProperty("verdict", switch (examined.verdict()) {
            case Verdict.Right _ -> "pass";
            case Verdict.Wrong _ -> "fail";
            case Verdict.NotAStep _ -> "not-a-step";
            case Verdict.NotChecked _ -> "not-checked";
        });
        var findings = new JsonArray();
        for (var finding : examined.verdict().findings()) {
            findings.add(json(finding));
            finding.shown().ifPresent(shown -> findings.get(findings.size() - 1).getAsJsonObject()
                    .add("demonstration", json(shown)));
        }
        if (examined.verdict() instanceof Verdict.NotChecked(String why))
            findings.add(json("not-checked", false, why,
                    "This is no fault of the file.", List.of()));
        line.add("findings", findings);
        var speed = examined.verdict() instanceof Verdict.Right right ? right.speed()
                : Optional.<Speed>empty();
        line.add("speed", speed.map(VerdictJson::json).orElse(null));
        line.addProperty("isolated", isolated);
        line.addProperty("seconds", Math.round(examined.seconds() * 1000) / 1000.0);
        return GSON.toJson(line);
    }

    private static JsonObject json(Finding finding) {
        return json(finding.id(), finding.isAdvice(), finding.evidence(), finding.meaning(),
                finding.lines());
    }

    private static JsonObject json(String id, boolean advice, String evidence, String meaning,
            List<Line> lines) {
        var json = new JsonObject();
        json.addProperty("id", id);
        json.addProperty("advice", advice);
        json.addProperty("evidence", evidence);
        json.addProperty("meaning", meaning);
        if (!lines.isEmpty()) json.addProperty("line", lines.getFirst().number());
        if (lines.size() > 1) {
            var numbers = new JsonArray();
            lines.stream().map(Line::number).distinct().forEach(numbers::add);
            json.add("lines", numbers);
        }
        return json;
    }

    private static JsonObject json(Demonstration shown) {
        var json = new JsonObject();
        json.add("returned", json(shown.returned()));
        json.add("expected", json(shown.expected()));
        var events = new JsonArray();
        for (var event : shown.events()) {
            var one = new JsonObject();
            one.addProperty("thread", event.thread());
            one.addProperty("does", event.does());
            one.add("value", json(event.value()));
            one.addProperty("line", event.line().isKnown() ? event.line().number() : null);
            events.add(one);
        }
        json.add("events", events);
        return json;
    }

    /** JSON has no number for what is not finite. */
    private static JsonElement json(Object value) {
        return switch (value) {
            case Double number when !Double.isFinite(number) -> new JsonPrimitive("" + number);
            case Float number when !Float.isFinite(number) -> new JsonPrimitive("" + number);
            case List<?> values -> {
                var array = new JsonArray();
                values.forEach(one -> array.add(json(one)));
                yield array;
            }
            case null, default -> GSON.toJsonTree(value);
        };
    }

    private static JsonObject json(Speed speed) {
        var json = new JsonObject();
        json.addProperty("speedup", speed.speedup());
        json.addProperty("attainable", speed.attainable());
        json.addProperty("verdict", speed.level().toString());
        return json;
    }
}
