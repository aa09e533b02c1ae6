package io.qarules.examples.flinkmonthend.batch;

import io.qarules.engine.SplitSettlement;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.util.OutputTag;
import org.jspecify.annotations.Nullable;

/** Ranks agents and decides on them; beside that, what each draws from the fund. */
final class DecideMembers extends WithTotals<Measured, Totals, Measured> {
    static final OutputTag<byte[]> DRAWS =
            new OutputTag<>("draws", PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO);
    private static final long serialVersionUID = 1L;
    private static final int AT_ONCE = 1_000;

    private final SplitOf split;
    private transient SplitSettlement.@Nullable Deciding deciding;
    private transient @Nullable List<Measured> waiting;

    DecideMembers(SplitOf split) {
        this.split = split;
    }

    @Override
    void begin(Totals totals) {
        deciding = split.settlement().deciding(totals.counted(), totals.added());
        waiting = new ArrayList<>();
    }

    @Override
    void next(Measured member) {
        if (waiting != null) {
            waiting.add(member);
            if (waiting.size() == AT_ONCE) {
                end();
            }
        }
    }

    @Override
    void end() {
        if (waiting == null || deciding == null) {
            throw new IllegalStateException("the totals come first");
        }
        List<byte[]> decided =
                deciding.decide(waiting.stream().map(Measured::bytes).toList());
        for (int i = 0; i < decided.size(); i++) {
            Measured member = waiting.get(i);
            byte[] draws = deciding.draws(decided.get(i));
            if (draws.length > 0) {
                output.collect(DRAWS, new StreamRecord<>(draws));
            }
            give(new Measured(member.agentId(), member.fines(), decided.get(i)));
        }
        waiting.clear();
    }
}
