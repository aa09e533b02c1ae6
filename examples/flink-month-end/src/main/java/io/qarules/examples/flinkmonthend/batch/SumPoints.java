package io.qarules.examples.flinkmonthend.batch;

import io.qarules.engine.SplitSettlement;
import org.jspecify.annotations.Nullable;

/** Adds up the points of all tasks. */
final class SumPoints extends WithTotals<byte[], byte[], Totals> {
    private static final long serialVersionUID = 1L;

    private final SplitOf split;
    private transient byte @Nullable [] counted;
    private transient SplitSettlement.@Nullable Sum sum;

    SumPoints(SplitOf split) {
        this.split = split;
    }

    @Override
    void begin(byte[] counts) {
        counted = counts;
        sum = split.settlement().adding(counts);
    }

    @Override
    void next(byte[] points) {
        if (sum != null) {
            sum.part(points);
        }
    }

    @Override
    void end() {
        if (sum != null && counted != null) {
            give(new Totals(counted, sum.bytes()));
        }
    }
}
