package io.qarules.examples.flinkmonthend.stream;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.qarules.engine.json.JsonWriter;
import io.qarules.examples.flinkmonthend.lines.Line;
import io.qarules.examples.flinkmonthend.lines.Result;
import io.qarules.outcome.Problem;
import io.qarules.outcome.ProblemCode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.jspecify.annotations.Nullable;

/** Reads {@code {"agentId": …, "key": …, "at": …, "facts": {…}}}. A line that is none is named, and the rest goes on. */
final class ReadFacts extends ProcessFunction<Line, FactLine> {
    static final OutputTag<Result> REFUSED = new OutputTag<>("refused") {};
    private static final long serialVersionUID = 1L;
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    @Override
    public void processElement(Line line, Context context, Collector<FactLine> out) {
        try {
            JsonNode call = MAPPER.readTree(line.text());
            out.collect(new FactLine(
                    text(call, "agentId"),
                    text(call, "key"),
                    at(text(call, "at")),
                    facts(call),
                    line.part(),
                    line.number()));
        } catch (IOException e) {
            refuse(line, new Missing("", null, "this is no JSON: send one object a line"), context);
        } catch (Missing e) {
            refuse(line, e, context);
        }
    }

    private static String text(JsonNode call, String field) {
        JsonNode value = call.get(field);
        if (value == null || !value.isTextual() || value.textValue().isEmpty()) {
            throw new Missing("/" + field, value == null ? null : value.toString(), field + " is a text, and required");
        }
        return value.textValue();
    }

    private static Instant at(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new Missing("/at", text, "at is an instant such as 2026-10-04T08:00:00+08:00");
        }
    }

    private static String facts(JsonNode call) {
        JsonNode facts = call.get("facts");
        if (facts == null || !facts.isObject()) {
            throw new Missing("/facts", null, "facts is an object, and required");
        }
        return facts.toString();
    }

    private static void refuse(Line line, Missing missing, Context context) {
        ProblemCode code = missing.value == null ? ProblemCode.MISSING_FIELD : ProblemCode.INVALID_VALUE;
        Problem problem = new Problem(code, missing.path, missing.value, String.valueOf(missing.getMessage()));
        context.output(
                REFUSED,
                new Result(line.part(), line.number(), new JsonWriter().writeRefusal(line.number(), List.of(problem))));
    }

    private static final class Missing extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;
        private final String path;
        private final @Nullable String value;

        Missing(String path, @Nullable String value, String message) {
            super(message);
            this.path = path;
            this.value = value;
        }
    }
}
