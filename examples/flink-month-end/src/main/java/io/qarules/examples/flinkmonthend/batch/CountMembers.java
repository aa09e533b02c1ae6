package io.qarules.examples.flinkmonthend.batch;

import io.qarules.engine.SplitSettlement;
import org.apache.flink.api.common.functions.MapPartitionFunction;
import org.apache.flink.util.Collector;

/** Counts the indices of a task's agents: the first time over them. */
final class CountMembers implements MapPartitionFunction<Measured, byte[]> {
    private static final long serialVersionUID = 1L;

    private final SplitOf split;

    CountMembers(SplitOf split) {
        this.split = split;
    }

    @Override
    public void mapPartition(Iterable<Measured> members, Collector<byte[]> out) {
        SplitSettlement.Sum sum = split.settlement().counting();
        members.forEach(member -> sum.member(member.bytes()));
        out.collect(sum.bytes());
    }
}
