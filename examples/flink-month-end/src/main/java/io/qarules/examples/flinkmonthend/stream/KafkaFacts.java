package io.qarules.examples.flinkmonthend.stream;

import io.qarules.examples.flinkmonthend.lines.Line;
import io.qarules.examples.flinkmonthend.lines.UnusableException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.KafkaSourceOptions;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.OffsetResetStrategy;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Facts that are records of a topic. */
final class KafkaFacts {
    private static final int PATIENCE_SECONDS = 20;

    private final String servers;
    private final String topic;
    private final String group;
    private final Properties client;

    /**
     * @param options with {@code --kafka}
     * @throws UnusableException if there is no file of the name that {@code --kafka-properties} gives
     */
    KafkaFacts(StreamOptions options) throws IOException {
        servers = String.valueOf(options.kafka);
        topic = options.topic;
        group = options.group;
        client = options.kafkaProperties == null ? new Properties() : read(options.kafkaProperties);
    }

    private static Properties read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new UnusableException("--kafka-properties: there is no file " + file);
        }
        Properties properties = new Properties();
        try (InputStream in = Files.newInputStream(file)) {
            properties.load(in);
        }
        return properties;
    }

    /**
     * Returns the source. A job that is restored reads on from the offsets of its checkpoint; one that is not knows no
     * facts yet, and begins where the topic does. Offsets are committed when a checkpoint is complete, for whoever watches
     * how far the group is. Of a transaction that was not committed nothing is read.
     */
    KafkaSource<Line> source() {
        return KafkaSource.<Line>builder()
                .setProperties(client)
                .setBootstrapServers(servers)
                .setTopics(topic)
                .setGroupId(group)
                .setStartingOffsets(new WholeTopic())
                .setDeserializer(new KafkaLines())
                .setProperty(KafkaSourceOptions.COMMIT_OFFSETS_ON_CHECKPOINT.key(), "true")
                .setProperty(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false")
                .setProperty(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed")
                .build();
    }

    /**
     * Requires that the topic is there, which a running job would wait for.
     *
     * @throws UnusableException if it is not, or Kafka does not answer
     */
    void requireTopic() throws InterruptedException {
        Properties asking = new Properties();
        asking.putAll(client);
        asking.setProperty(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, servers);
        try (Admin admin = Admin.create(asking)) {
            admin.describeTopics(List.of(topic), new DescribeTopicsOptions().timeoutMs(PATIENCE_SECONDS * 1000))
                    .allTopicNames()
                    .get();
        } catch (ExecutionException e) {
            throw new UnusableException(unanswered(Objects.requireNonNull(e.getCause(), "why")));
        } catch (KafkaException e) {
            throw new UnusableException("--kafka: " + (e.getCause() == null ? e : e.getCause()).getMessage());
        }
    }

    private String unanswered(Throwable why) {
        if (why instanceof UnknownTopicOrPartitionException) {
            return "--topic: there is no topic %s at %s".formatted(topic, servers);
        }
        if (why instanceof TimeoutException) {
            return "--kafka: no Kafka answers at %s within %d seconds".formatted(servers, PATIENCE_SECONDS);
        }
        return "--kafka: %s says of topic %s: %s".formatted(servers, topic, why.getMessage());
    }

    /**
     * Begins where a partition does. Where the offset of a checkpoint is no longer in the topic, the job fails: to read on
     * further behind would leave facts out, and nobody would see it.
     */
    private static final class WholeTopic implements OffsetsInitializer {
        private static final long serialVersionUID = 1L;

        @Override
        public Map<TopicPartition, Long> getPartitionOffsets(
                Collection<TopicPartition> partitions, PartitionOffsetsRetriever retriever) {
            return retriever.beginningOffsets(partitions);
        }

        @Override
        public OffsetResetStrategy getAutoOffsetResetStrategy() {
            return OffsetResetStrategy.NONE;
        }
    }
}
