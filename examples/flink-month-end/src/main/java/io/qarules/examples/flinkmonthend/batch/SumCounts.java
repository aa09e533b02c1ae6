package io.qarules.examples.flinkmonthend.batch;

import io.qarules.engine.SplitSettlement;
import org.apache.flink.api.common.functions.MapPartitionFunction;
import org.apache.flink.util.Collector;

/** Adds up what all tasks counted. */
final class SumCounts implements MapPartitionFunction<byte[], byte[]> {
    private static final long serialVersionUID = 1L;

    private final SplitOf split;

    SumCounts(SplitOf split) {
        this.split = split;
    }

    @Override
    public void mapPartition(Iterable<byte[]> counts, Collector<byte[]> out) {
        SplitSettlement.Sum sum = split.settlement().counting();
        counts.forEach(sum::part);
        out.collect(sum.bytes());
    }
}
