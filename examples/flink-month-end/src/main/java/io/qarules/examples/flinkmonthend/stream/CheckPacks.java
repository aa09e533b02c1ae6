package io.qarules.examples.flinkmonthend.stream;

import io.qarules.QaRulesException;
import io.qarules.engine.json.JsonWriter;
import io.qarules.examples.flinkmonthend.lines.Line;
import io.qarules.examples.flinkmonthend.lines.Result;
import io.qarules.examples.flinkmonthend.rules.CaseRules;
import java.nio.charset.StandardCharsets;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/** Lets those rules through that load and evaluate cases; the others are named, and the rules so far go on to hold. */
final class CheckPacks extends ProcessFunction<Line, String> {
    static final OutputTag<Result> REFUSED = new OutputTag<>("refused rules") {};
    private static final long serialVersionUID = 1L;

    @Override
    public void processElement(Line line, Context context, Collector<String> out) {
        JsonWriter writer = new JsonWriter();
        String rules;
        try {
            PackLine pack = PackLine.read(new String(line.text(), StandardCharsets.UTF_8));
            CaseRules.load(pack.source());
            rules = writer.writeReport(pack);
        } catch (QaRulesException e) {
            context.output(REFUSED, new Result(line.part(), line.number(), writer.writeFailure(line.number(), e)));
            return;
        }
        out.collect(rules);
    }
}
