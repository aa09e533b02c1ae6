package io.qarules.examples.flinkmonthend.stream;

import io.qarules.examples.flinkmonthend.lines.Line;
import io.qarules.examples.flinkmonthend.lines.LineFiles;
import io.qarules.examples.flinkmonthend.lines.Result;
import io.qarules.examples.flinkmonthend.rules.Pack;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.DataStreamSource;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Facts to adjustments. All that has state has a name of its own, by which a checkpoint is found again. */
public final class StreamJob {
    private final StreamExecutionEnvironment flink;
    private final StreamOptions options;
    private final Pack rules;

    /** @param rules to begin with, which the options name */
    public StreamJob(StreamExecutionEnvironment flink, StreamOptions options, Pack rules) {
        this.flink = flink;
        this.options = options;
        this.rules = rules;
    }

    /** Says what is to be done; {@code flink.execute()} does it. */
    public void build() throws IOException {
        SingleOutputStreamOperator<FactLine> facts =
                facts().process(new ReadFacts()).name("read facts").uid("read-facts");
        SingleOutputStreamOperator<String> packs = packs();
        SingleOutputStreamOperator<String> adjustments = facts.keyBy(FactLine::agentId)
                .connect(packs.broadcast(KeepBook.PACKS))
                .process(new KeepBook(rules, options.agentsInMemory))
                .name("book")
                .uid("book");
        adjustments
                .sinkTo(LineFiles.texts(options.out + "/ledger"))
                .name("ledger")
                .uid("ledger");
        DataStream<Result> refused = facts.getSideOutput(ReadFacts.REFUSED)
                .union(adjustments.getSideOutput(KeepBook.REFUSED), packs.getSideOutput(CheckPacks.REFUSED));
        refused.map(new CountRefused())
                .returns(refused.getType())
                .name("count refused")
                .uid("count-refused")
                .sinkTo(LineFiles.results(options.out + "/refused"))
                .name("refused")
                .uid("refused");
    }

    private DataStreamSource<Line> facts() throws IOException {
        DataStreamSource<Line> facts = options.kafka == null
                ? files("--facts", String.valueOf(options.facts), "facts")
                : flink.fromSource(new KafkaFacts(options).source(), WatermarkStrategy.noWatermarks(), "facts");
        facts.uid("facts");
        return facts;
    }

    private SingleOutputStreamOperator<String> packs() throws IOException {
        DataStream<Line> lines;
        if (options.packs == null) {
            lines = flink.fromCollection(List.of(), TypeInformation.of(Line.class));
        } else {
            DataStreamSource<Line> files = files("--packs", options.packs, "packs");
            files.setParallelism(1).uid("packs");
            lines = files;
        }
        return lines.process(new CheckPacks())
                .setParallelism(1)
                .name("check packs")
                .uid("check-packs");
    }

    private DataStreamSource<Line> files(String option, String directory, String name) throws IOException {
        Duration watch = options.watch();
        return flink.fromSource(
                watch == null ? LineFiles.all(option, directory) : LineFiles.watched(option, directory, watch),
                WatermarkStrategy.noWatermarks(),
                name);
    }
}
