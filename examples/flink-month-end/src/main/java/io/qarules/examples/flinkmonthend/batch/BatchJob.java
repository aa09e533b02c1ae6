package io.qarules.examples.flinkmonthend.batch;

import io.qarules.examples.flinkmonthend.lines.Line;
import io.qarules.examples.flinkmonthend.lines.LineFiles;
import io.qarules.examples.flinkmonthend.lines.Result;
import io.qarules.examples.flinkmonthend.rules.Packs;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.operators.Order;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.jspecify.annotations.Nullable;

/** Case files to outcomes, to the members of the period, to the settlement. */
public final class BatchJob {
    private final StreamExecutionEnvironment flink;
    private final BatchOptions options;
    private final Packs packs;

    /** @param packs that the options name */
    public BatchJob(StreamExecutionEnvironment flink, BatchOptions options, Packs packs) {
        this.flink = flink;
        this.options = options;
        this.packs = packs;
    }

    /**
     * Says what is to be done; {@code flink.execute()} does it.
     *
     * @param head null where no period is settled
     */
    public void build(@Nullable PeriodHead head) {
        SingleOutputStreamOperator<Result> outcomes = lines(options.cases, "cases")
                .process(new EvaluateCases(packs, options.strict, head))
                .name("evaluate");
        outcomes.sinkTo(LineFiles.results(options.out + "/outcomes")).name("outcomes");
        if (head != null) {
            DataStream<MemberText> members = members(outcomes.getSideOutput(EvaluateCases.MEMBERS))
                    .keyBy(AgentPart::agentId)
                    .process(new JoinMembers())
                    .name("members");
            settle(head, members);
        }
    }

    private DataStream<AgentPart> members(DataStream<AgentPart> ofCases) {
        if (options.members == null) {
            return ofCases;
        }
        SingleOutputStreamOperator<AgentPart> sent =
                lines(options.members, "sent").process(new ReadMembers()).name("read members");
        one(sent.getSideOutput(ReadMembers.REFUSED))
                .fullWindowPartition()
                .sortPartition(Result::number, Order.ASCENDING)
                .sinkTo(LineFiles.results(options.out + "/refused"))
                .setParallelism(1)
                .name("refused");
        return ofCases.union(sent);
    }

    private void settle(PeriodHead head, DataStream<MemberText> members) {
        SingleOutputStreamOperator<MemberText> sorted = one(members)
                .fullWindowPartition()
                .sortPartition(member -> MemberText.sortKey(member.agentId()), Order.ASCENDING);
        write(sorted.fullWindowPartition().mapPartition(new WritePeriod(head)), "period");
        write(sorted.fullWindowPartition().mapPartition(new SettleWhole(packs, head, options.strict)), "settlement");
    }

    private void write(SingleOutputStreamOperator<String> texts, String name) {
        texts.setParallelism(1)
                .sinkTo(LineFiles.texts(options.out + "/" + name))
                .setParallelism(1)
                .name(name);
    }

    private DataStream<Line> lines(String directory, String name) {
        return flink.fromSource(LineFiles.all(directory), WatermarkStrategy.noWatermarks(), name);
    }

    /** Brings all to one task. */
    private static <T> DataStream<T> one(DataStream<T> many) {
        return many.map(each -> each).returns(many.getType()).setParallelism(1);
    }
}
