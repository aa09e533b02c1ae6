package io.qarules.examples.flinkmonthend.batch;

import io.qarules.CaseRefusedException;
import io.qarules.casefile.Agent;
import io.qarules.engine.json.JsonWriter;
import io.qarules.engine.json.PeriodFileReader;
import io.qarules.examples.flinkmonthend.lines.Line;
import io.qarules.examples.flinkmonthend.lines.Result;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Reads whose member a line of the sender is. What is no JSON object takes no part in the period, and is named; what names no
 * agent is a member that {@code settle} leaves out and names.
 */
final class ReadMembers extends ProcessFunction<Line, AgentPart> {
    static final OutputTag<Result> REFUSED = new OutputTag<>("refused") {};
    private static final long serialVersionUID = 1L;

    @Override
    public void processElement(Line line, Context context, Collector<AgentPart> out) {
        try {
            new PeriodFileReader().read(line.text()); // refuses what is no JSON object, as the command line does
            String json = new String(line.text(), StandardCharsets.UTF_8).strip();
            Agent agent = Members.read(List.of(json)).get(0).agent();
            String agentId = agent == null || agent.id() == null ? "" : agent.id();
            out.collect(new AgentPart(agentId, null, line.part(), line.number(), json));
        } catch (CaseRefusedException e) {
            context.output(
                    REFUSED,
                    new Result(line.part(), line.number(), new JsonWriter().writeRefusal(line.number(), e.problems())));
        }
    }
}
