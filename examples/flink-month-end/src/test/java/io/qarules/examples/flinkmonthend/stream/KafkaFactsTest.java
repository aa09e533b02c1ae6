package io.qarules.examples.flinkmonthend.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.qarules.examples.flinkmonthend.lines.Line;
import io.qarules.examples.flinkmonthend.lines.UnusableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.flink.api.common.functions.util.ListCollector;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.connector.kafka.lineage.DefaultKafkaDatasetFacet;
import org.apache.flink.connector.kafka.lineage.KafkaDatasetFacet;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.streaming.api.environment.CheckpointConfig;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.lineage.LineageDataset;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Without a broker: what Kafka is told, and what becomes of its records. */
@DisplayName("records of a topic are lines of facts")
class KafkaFactsTest {
    @Test
    void offsetsArePartOfTheCheckpointsAndWhatWasTakenBackIsNotRead(@TempDir Path directory) throws Exception {
        Path more = Files.writeString(
                directory.resolve("kafka.properties"),
                "security.protocol=SASL_SSL\nisolation.level=read_uncommitted\n");
        KafkaSource<Line> source = kafka(
                        "--kafka=k1:9092,k2:9092", "--topic=calls", "--group=month-end", "--kafka-properties=" + more)
                .source();

        LineageDataset dataset = source.getLineageVertex().datasets().get(0);
        KafkaDatasetFacet facet = (KafkaDatasetFacet) dataset.facets().get(DefaultKafkaDatasetFacet.KAFKA_FACET_NAME);
        Properties told = facet.getProperties();
        assertThat(source.getBoundedness()).isEqualTo(Boundedness.CONTINUOUS_UNBOUNDED);
        assertThat(facet.getTopicIdentifier().getTopics()).containsExactly("calls");
        assertThat(told.getProperty("bootstrap.servers")).isEqualTo("k1:9092,k2:9092");
        assertThat(told.getProperty("group.id")).isEqualTo("month-end");
        assertThat(told.getProperty("commit.offsets.on.checkpoint")).isEqualTo("true");
        assertThat(told.getProperty("enable.auto.commit")).isEqualTo("false");
        assertThat(told.getProperty("isolation.level")).isEqualTo("read_committed");
        assertThat(told.getProperty("auto.offset.reset"))
                .as("where the offset of a checkpoint is gone, no facts are left out")
                .isEqualTo("none");
        assertThat(told.getProperty("security.protocol")).isEqualTo("SASL_SSL");
    }

    @Test
    void aServerWithoutAPortIsSaidAndSoIsAFileThatIsNotThere() {
        assertThatExceptionOfType(UnusableException.class)
                .isThrownBy(() -> kafka("--kafka=k1").requireTopic())
                .withMessageContainingAll("--kafka", "k1");
        assertThatExceptionOfType(UnusableException.class)
                .isThrownBy(() -> kafka("--kafka=k1:9092", "--kafka-properties=nowhere"))
                .withMessage("--kafka-properties: there is no file nowhere");
    }

    @Test
    void theOptionsMakeAJobThatReadsTheTopic(@TempDir Path directory) throws Exception {
        StreamExecutionEnvironment job = StreamJobs.of(
                "--kafka=localhost:9092",
                "--topic=calls",
                "--out=" + directory.resolve("out"),
                "--checkpoints=" + directory.resolve("checkpoints"),
                "--every=PT3S");

        CheckpointConfig checkpoints = job.getCheckpointConfig();
        assertThat(job.getStreamGraph(false).getStreamNodes())
                .extracting(node -> node.getOperatorName())
                .anyMatch(name -> name.contains("facts"));
        assertThat(checkpoints.getCheckpointInterval()).isEqualTo(3_000);
        assertThat(checkpoints.getCheckpointingConsistencyMode().name()).isEqualTo("EXACTLY_ONCE");
    }

    @Test
    void aRecordIsALineOfItsPartitionAndATombstoneIsNone() {
        List<Line> lines = new ArrayList<>();
        KafkaLines kafka = new KafkaLines();

        kafka.deserialize(record(7, "{}".getBytes(UTF_8)), new ListCollector<>(lines));
        kafka.deserialize(record(8, null), new ListCollector<>(lines));

        assertThat(lines).singleElement().satisfies(line -> {
            assertThat(line.part()).isEqualTo("calls-3");
            assertThat(line.number()).isEqualTo(7);
            assertThat(line.text()).asString(UTF_8).isEqualTo("{}");
        });
    }

    /** The job does not end, and rules that come later are to hold without a restart. */
    @Test
    void besideATopicPacksAreLookedForAsLongAsTheJobRuns() {
        assertThat(options("--kafka=k1:9092").watch()).isEqualTo(Duration.ofSeconds(10));
        assertThat(options("--kafka=k1:9092", "--watch=PT1S").watch()).isEqualTo(Duration.ofSeconds(1));
        assertThat(options("--facts=facts").watch()).isNull();
    }

    private static KafkaFacts kafka(String... options) throws IOException {
        return new KafkaFacts(options(options));
    }

    private static StreamOptions options(String... options) {
        List<String> all = new ArrayList<>(List.of(options));
        all.addAll(List.of("--out=out", "--checkpoints=checkpoints"));
        StreamCommand command = new StreamCommand();
        new CommandLine(command).parseArgs(all.toArray(String[]::new));
        return command.options();
    }

    private static ConsumerRecord<byte[], byte[]> record(long offset, byte[] value) {
        return new ConsumerRecord<>("calls", 3, offset, "A1".getBytes(UTF_8), value);
    }
}
