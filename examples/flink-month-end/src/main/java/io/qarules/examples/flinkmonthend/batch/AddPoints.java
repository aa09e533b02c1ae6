package io.qarules.examples.flinkmonthend.batch;

import io.qarules.engine.SplitSettlement;
import org.jspecify.annotations.Nullable;

/** Adds up the points of a task's agents, whose tiers are known by now: the second time over them. */
final class AddPoints extends WithTotals<Measured, byte[], byte[]> {
    private static final long serialVersionUID = 1L;

    private final SplitOf split;
    private transient SplitSettlement.@Nullable Sum sum;

    AddPoints(SplitOf split) {
        this.split = split;
    }

    @Override
    void begin(byte[] counted) {
        sum = split.settlement().adding(counted);
    }

    @Override
    void next(Measured member) {
        sum().member(member.bytes());
    }

    @Override
    void end() {
        give(sum().bytes());
    }

    private SplitSettlement.Sum sum() {
        if (sum == null) {
            throw new IllegalStateException("the counts come first");
        }
        return sum;
    }
}
