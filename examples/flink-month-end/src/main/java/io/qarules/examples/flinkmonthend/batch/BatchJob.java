package io.qarules.examples.flinkmonthend.batch;

import io.qarules.engine.SplitSettlement;
import io.qarules.examples.flinkmonthend.lines.Line;
import io.qarules.examples.flinkmonthend.lines.LineFiles;
import io.qarules.examples.flinkmonthend.lines.Result;
import io.qarules.examples.flinkmonthend.rules.Packs;
import java.io.IOException;
import java.io.Serializable;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.operators.Order;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.jspecify.annotations.Nullable;

/** Case files to outcomes, to the members of the period, to the settlement. */
public final class BatchJob {
    private static final TypeInformation<byte[]> BYTES = PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO;

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
    public void build(@Nullable PeriodHead head) throws IOException {
        SingleOutputStreamOperator<Result> outcomes = lines("--cases", options.cases, "cases")
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

    private DataStream<AgentPart> members(DataStream<AgentPart> ofCases) throws IOException {
        if (options.members == null) {
            return ofCases;
        }
        SingleOutputStreamOperator<AgentPart> sent = lines("--members", options.members, "sent")
                .process(new ReadMembers())
                .name("read members");
        one(sent.getSideOutput(ReadMembers.REFUSED))
                .fullWindowPartition()
                .sortPartition(Result::number, Order.ASCENDING)
                .sinkTo(LineFiles.results(options.out + "/refused"))
                .setParallelism(1)
                .name("refused");
        return ofCases.union(sent);
    }

    private void settle(PeriodHead head, DataStream<MemberText> members) {
        SingleOutputStreamOperator<MemberText> sorted = sorted(members, MemberText::agentId);
        write(sorted.fullWindowPartition().mapPartition(new WritePeriod(head)), "period");
        if (SplitSettlement.joinsMembers(packs.engine())) {
            write(
                    sorted.fullWindowPartition().mapPartition(new SettleWhole(packs, head, options.strict)),
                    "settlement");
        } else {
            settle(new SplitOf(packs, head, options.strict), members);
        }
    }

    /** Settles with all agents in many tasks; in one there are only sums, what the fund pays, and the writing. */
    private void settle(SplitOf split, DataStream<MemberText> members) {
        split.settlement(); // where the head is refused, that is said before the job begins
        DataStream<Measured> measured = members.map(new MeasureMembers(split)).name("measure");
        DataStream<byte[]> counted = one(measured.fullWindowPartition().mapPartition(new CountMembers(split)))
                .fullWindowPartition()
                .mapPartition(new SumCounts(split))
                .setParallelism(1);
        DataStream<byte[]> added =
                measured.connect(counted.broadcast()).transform("add points", BYTES, new AddPoints(split));
        DataStream<Totals> totals = one(added)
                .connect(counted)
                .transform("sum points", TypeInformation.of(Totals.class), new SumPoints(split))
                .setParallelism(1);
        SingleOutputStreamOperator<Measured> decided =
                measured.connect(totals.broadcast()).transform("decide", measured.getType(), new DecideMembers(split));
        DataStream<Paid> paid = one(decided.getSideOutput(DecideMembers.DRAWN))
                .connect(totals)
                .transform("pay", TypeInformation.of(Paid.class), new PayFund(split))
                .setParallelism(1);
        write(
                sorted(decided, Measured::agentId)
                        .connect(paid)
                        .transform("settlement", Types.STRING, new WriteSettlement(split)),
                "settlement");
        decided.connect(paid.broadcast())
                .transform("statements", Types.STRING, new WriteStatements(split))
                .sinkTo(LineFiles.texts(options.out + "/statements"))
                .name("statements");
    }

    private static <T> SingleOutputStreamOperator<T> sorted(DataStream<T> many, AgentId<T> agentId) {
        return one(many)
                .fullWindowPartition()
                .sortPartition(each -> MemberText.sortKey(agentId.of(each)), Order.ASCENDING);
    }

    private interface AgentId<T> extends Serializable {
        String of(T record);
    }

    private void write(SingleOutputStreamOperator<String> texts, String name) {
        texts.setParallelism(1)
                .sinkTo(LineFiles.texts(options.out + "/" + name))
                .setParallelism(1)
                .name(name);
    }

    private DataStream<Line> lines(String option, String directory, String name) throws IOException {
        return flink.fromSource(LineFiles.all(option, directory), WatermarkStrategy.noWatermarks(), name);
    }

    /** Brings all to one task. */
    private static <T> DataStream<T> one(DataStream<T> many) {
        return many.map(each -> each).returns(many.getType()).setParallelism(1);
    }
}
