package io.qarules.examples.flinkmonthend.stream;

import io.qarules.CaseRefusedException;
import io.qarules.engine.json.JsonWriter;
import io.qarules.examples.flinkmonthend.lines.JsonFields;
import io.qarules.examples.flinkmonthend.lines.Line;
import io.qarules.examples.flinkmonthend.lines.Result;
import io.qarules.outcome.Problem;
import io.qarules.outcome.ProblemCode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.jspecify.annotations.Nullable;

/** Reads {@code {"agentId": …, "key": …, "at": …, "facts": {…}}}. A line that is none is named, and the rest goes on. */
final class ReadFacts extends ProcessFunction<Line, FactLine> {
    static final OutputTag<Result> REFUSED = new OutputTag<>("refused") {};
    private static final long serialVersionUID = 1L;

    @Override
    public void processElement(Line line, Context context, Collector<FactLine> out) {
        FactLine facts;
        try {
            facts = read(line);
        } catch (CaseRefusedException e) {
            String json = new JsonWriter().writeFailure(line.number(), e);
            context.output(REFUSED, new Result(line.part(), line.number(), json));
            return;
        }
        out.collect(facts);
    }

    /** @throws CaseRefusedException if the line is something else */
    static FactLine read(Line line) {
        Map<String, String> call = JsonFields.of(JsonFields.requireObject(line));
        return new FactLine(
                text(call, "agentId"),
                text(call, "key"),
                at(text(call, "at")),
                facts(call.get("facts")),
                line.part(),
                line.number());
    }

    private static String text(Map<String, String> call, String field) {
        String value = call.get(field);
        if (value == null || !value.startsWith("\"") || value.equals("\"\"")) {
            throw refused("/" + field, value, field + " is a text, and required");
        }
        return JsonFields.characters(value);
    }

    private static Instant at(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw refused("/at", text, "at is an instant such as 2026-10-04T08:00:00+08:00");
        }
    }

    private static String facts(@Nullable String value) {
        if (value == null || !value.startsWith("{")) {
            throw refused("/facts", null, "facts is an object, and required");
        }
        return value;
    }

    private static CaseRefusedException refused(String path, @Nullable String value, String message) {
        ProblemCode code = value == null ? ProblemCode.MISSING_FIELD : ProblemCode.INVALID_VALUE;
        return new CaseRefusedException(List.of(new Problem(code, path, value, message)));
    }
}
