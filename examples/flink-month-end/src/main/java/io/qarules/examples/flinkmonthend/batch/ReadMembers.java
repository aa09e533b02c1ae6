package io.qarules.examples.flinkmonthend.batch;

import io.qarules.CaseFailureException;
import io.qarules.QaRulesException;
import io.qarules.casefile.Agent;
import io.qarules.examples.flinkmonthend.lines.JsonFields;
import io.qarules.examples.flinkmonthend.lines.Line;
import io.qarules.examples.flinkmonthend.lines.Refusals;
import io.qarules.examples.flinkmonthend.lines.Result;
import java.util.List;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.OpenContext;
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

    private final LongCounter sent = new LongCounter();
    private transient Refusals refusals;

    @SuppressWarnings("NullAway.Init") // open comes first
    ReadMembers() {}

    @Override
    public void open(OpenContext context) {
        refusals = Refusals.of(getRuntimeContext());
        getRuntimeContext().addAccumulator(BatchCommand.SENT + "sender to member", sent);
    }

    @Override
    public void processElement(Line line, Context context, Collector<AgentPart> out) {
        AgentPart part;
        try {
            part = part(line);
        } catch (QaRulesException e) {
            refuse(line, e, context);
            return;
        } catch (RuntimeException | StackOverflowError e) { // a fault of ours, which ends no run
            refuse(line, new CaseFailureException("line " + line.number(), "", e), context);
            return;
        }
        sent.add(line.text().length);
        out.collect(part);
    }

    private static AgentPart part(Line line) {
        String json = JsonFields.requireObject(line);
        Agent agent = Members.read(List.of(json)).get(0).agent();
        String agentId = agent == null || agent.id() == null ? "" : agent.id();
        return AgentPart.sent(agentId, line.part(), line.number(), json);
    }

    private void refuse(Line line, QaRulesException why, Context context) {
        context.output(REFUSED, new Result(line.part(), line.number(), refusals.line(line.number(), why)));
    }
}
