package io.qarules.examples.flinkmonthend.batch;

import io.qarules.engine.SplitSettlement;
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
        byte[] measured = settlement.measure(member.agentId(), member.texts());
        sent.add(measured.length);
        return new Measured(member.agentId(), member.fines(), measured);
    }
}
