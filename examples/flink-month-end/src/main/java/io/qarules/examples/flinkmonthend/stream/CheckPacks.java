package io.qarules.examples.flinkmonthend.stream;

import io.qarules.QaRulesException;
import io.qarules.engine.QaRulesEngine;
import io.qarules.engine.json.JsonWriter;
import io.qarules.engine.json.OutcomeReader;
import io.qarules.engine.source.PackSource;
import io.qarules.examples.flinkmonthend.lines.Line;
import io.qarules.examples.flinkmonthend.lines.Result;
import io.qarules.examples.flinkmonthend.rules.CaseRules;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.TreeMap;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/** Lets those rules through that load; the others are named, and the rules so far go on to hold. */
final class CheckPacks extends ProcessFunction<Line, String> {
    static final OutputTag<Result> REFUSED = new OutputTag<>("refused rules") {};
    private static final long serialVersionUID = 1L;

    @Override
    public void processElement(Line line, Context context, Collector<String> out) {
        JsonWriter writer = new JsonWriter();
        try {
            PackLine pack = new OutcomeReader().read(new String(line.text(), StandardCharsets.UTF_8), PackLine.class);
            YearMonth.parse(pack.effectiveFrom());
            QaRulesEngine engine = CaseRules.load(new PackSource(pack.name(), new TreeMap<>(pack.files())));
            engine.describe();
            out.collect(writer.writeReport(pack));
        } catch (QaRulesException e) {
            context.output(REFUSED, new Result(line.part(), line.number(), writer.writeFailure(line.number(), e)));
        } catch (DateTimeException e) {
            context.output(
                    REFUSED,
                    new Result(
                            line.part(),
                            line.number(),
                            writer.writeFailure(
                                    line.number(),
                                    "",
                                    line.part(),
                                    "effectiveFrom is a month such as 2026-11: " + e.getMessage())));
        }
    }
}
