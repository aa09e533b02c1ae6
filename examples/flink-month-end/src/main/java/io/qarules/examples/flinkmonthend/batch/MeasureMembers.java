package io.qarules.examples.flinkmonthend.batch;

import io.qarules.engine.SplitSettlement;
import io.qarules.outcome.DecisionKind;
import io.qarules.period.Member;
import io.qarules.period.MemberDecision;
import java.math.BigDecimal;
import java.util.List;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;

/** Measures an agent where his member was made. */
final class MeasureMembers extends RichMapFunction<MemberText, Measured> {
    private static final long serialVersionUID = 1L;

    private final SplitOf split;
    private final LongCounter sent = new LongCounter();
    private transient SplitSettlement settlement;

    @SuppressWarnings("NullAway.Init") // open comes first
    MeasureMembers(SplitOf split) {
        this.split = split;
    }

    @Override
    public void open(OpenContext context) {
        settlement = split.settlement();
        getRuntimeContext().addAccumulator(BatchCommand.SENT + "measured", sent);
    }

    @Override
    public Measured map(MemberText member) {
        List<String> members = List.of(member.json());
        byte[] measured = settlement.measure(member.agentId(), members);
        sent.add(measured.length);
        return new Measured(
                member.agentId(), fines(Members.read(members).get(0)).toPlainString(), measured);
    }

    private static BigDecimal fines(Member member) {
        BigDecimal sum = new BigDecimal("0.00");
        List<MemberDecision> decisions = member.decisions();
        if (decisions != null) {
            for (MemberDecision decision : decisions) {
                if (decision.kind() == DecisionKind.FINE && decision.collected() != null) {
                    sum = sum.add(decision.collected());
                }
            }
        }
        return sum;
    }
}
