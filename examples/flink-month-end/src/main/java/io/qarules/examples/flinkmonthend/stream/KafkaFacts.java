package io.qarules.examples.flinkmonthend.stream;

import io.qarules.examples.flinkmonthend.lines.Line;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.KafkaSourceOptions;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.OffsetResetStrategy;

/** The source of facts that are records of a topic. */
final class KafkaFacts {
    private KafkaFacts() {}

    /**
     * Returns the source. A job that is restored reads on from the offsets of its checkpoint; one that is not, from those
     * that the group committed, else from the beginning. Offsets are committed when a checkpoint is complete, for whoever
     * watches how far the group is. Of a transaction that was not committed nothing is read.
     */
    static KafkaSource<Line> of(String servers, String topic, String group) {
        return KafkaSource.<Line>builder()
                .setBootstrapServers(servers)
                .setTopics(topic)
                .setGroupId(group)
                .setStartingOffsets(OffsetsInitializer.committedOffsets(OffsetResetStrategy.EARLIEST))
                .setDeserializer(new KafkaLines())
                .setProperty(KafkaSourceOptions.COMMIT_OFFSETS_ON_CHECKPOINT.key(), "true")
                .setProperty(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false")
                .setProperty(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed")
                .build();
    }
}
