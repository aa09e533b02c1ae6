package io.qarules.examples.flinkmonthend.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.qarules.examples.flinkmonthend.Written;
import io.qarules.examples.flinkmonthend.lines.UnusableException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.core.execution.JobClient;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@Tag("full")
@Timeout(300)
@DisplayName("a ledger of a topic is that of a case book, beside a broker")
class KafkaTest {
    private static final Pattern AGENT = Pattern.compile("\"agentId\":\"([^\"]*)\"");

    @TempDir
    private static Path files;

    private static Broker broker;

    @TempDir
    private Path directory;

    private final PlainBooks books = new PlainBooks();

    @BeforeAll
    static void start() throws Exception {
        broker = new Broker(files);
    }

    @AfterAll
    static void stop() throws Exception {
        broker.close();
    }

    @Test
    void jobAndBrokerAreKilledAndGoOn() throws Exception {
        create("killed", 3);
        List<String> first = FactFiles.lines(1, "A", 20);
        List<String> second = FactFiles.lines(2, "B", 20);
        List<String> third = FactFiles.lines(3, "A", 10); // of agents who are known, under keys that were used

        books.record(first);
        send("killed", first);
        JobClient killed = begin("killed", "checkpoints");
        await(books.ledger().size());
        send("killed", second);
        killed.cancel().get(30, TimeUnit.SECONDS); // wherever it is with the second lines
        books.record(second);
        books.record(third);

        JobClient restored = begin("killed", "checkpoints-2", "--restore=" + directory.resolve("checkpoints"));
        broker.killAndStart();
        takenBack("killed", third.get(0));
        send("killed", third);
        await(books.ledger().size());
        restored.cancel().get(30, TimeUnit.SECONDS);

        assertThat(lines("ledger")).containsExactlyInAnyOrderElementsOf(books.ledger());
    }

    @Test
    void recordsThatAreNoFactsAreNamedAndTheOthersGoOn() throws Exception {
        create("poison", 1);
        List<String> facts = FactFiles.lines(4, "A", 1);
        books.record(facts);
        List<String> records = new ArrayList<>();
        records.add("");
        records.add(null);
        records.add("{\"agentId\":");
        records.add("x".repeat(1_000_000));
        send("poison", records);
        send("poison", facts);

        JobClient job = begin("poison", "checkpoints");
        await(books.ledger().size());
        job.cancel().get(30, TimeUnit.SECONDS);

        assertThat(lines("ledger")).containsExactlyInAnyOrderElementsOf(books.ledger());
        assertThat(lines("refused/poison-0"))
                .as("the number is the offset; a tombstone says nothing")
                .anyMatch(line -> line.startsWith("{\"line\":0,"))
                .noneMatch(line -> line.startsWith("{\"line\":1,"))
                .anyMatch(line -> line.startsWith("{\"line\":2,"))
                .anyMatch(line -> line.startsWith("{\"line\":3,"));
    }

    /** Where the topic no longer has what the job would read next, it does not go on without. */
    @Test
    void factsThatAreGoneAreNotLeftOut() throws Exception {
        create("gone", 1);
        List<String> first = FactFiles.lines(5, "A", 5);
        books.record(first);
        send("gone", first);
        JobClient killed = begin("gone", "checkpoints");
        await(books.ledger().size());
        killed.cancel().get(30, TimeUnit.SECONDS);
        List<String> ledger = lines("ledger");
        send("gone", FactFiles.lines(6, "B", 5));
        try (Admin admin = Admin.create(broker.client())) {
            RecordsToDelete some = RecordsToDelete.beforeOffset(first.size() + 10L);
            admin.deleteRecords(Map.of(new TopicPartition("gone", 0), some))
                    .all()
                    .get();
        }

        JobClient restored = begin("gone", "checkpoints-2", "--restore=" + directory.resolve("checkpoints"));
        while (restored.getJobStatus().get() != JobStatus.RESTARTING) {
            Thread.sleep(20);
        }
        restored.cancel().get(30, TimeUnit.SECONDS);

        assertThat(lines("ledger")).isEqualTo(ledger);
    }

    @Test
    void aTopicThatIsNotThereIsSaid() throws Exception {
        create("there", 1);

        kafka("there").requireTopic();
        assertThatExceptionOfType(UnusableException.class)
                .isThrownBy(() -> kafka("nowhere").requireTopic())
                .withMessage("--topic: there is no topic nowhere at " + broker.servers());
    }

    private KafkaFacts kafka(String topic) throws IOException {
        StreamCommand command = new StreamCommand();
        new CommandLine(command).parseArgs(options(topic, "checkpoints").toArray(String[]::new));
        return new KafkaFacts(command.options());
    }

    private JobClient begin(String topic, String checkpoints, String... more) throws Exception {
        List<String> options = options(topic, checkpoints);
        options.addAll(List.of(more));
        return StreamCommand.begin(options.toArray(String[]::new));
    }

    private List<String> options(String topic, String checkpoints) {
        return new ArrayList<>(List.of(
                "--kafka=" + broker.servers(),
                "--topic=" + topic,
                "--out=" + directory.resolve("out"),
                "--checkpoints=" + directory.resolve(checkpoints),
                "--every=PT0.2S",
                "--parallelism=2"));
    }

    private static void create(String topic, int partitions) throws Exception {
        try (Admin admin = Admin.create(broker.client())) {
            admin.createTopics(List.of(new NewTopic(topic, partitions, (short) 1)))
                    .all()
                    .get();
        }
    }

    private static void send(String topic, List<String> lines) {
        try (Producer<String, String> producer = producer(Map.of("max.request.size", 1 << 21))) {
            lines.forEach(line -> producer.send(record(topic, line)));
        }
    }

    /** Sends a record in a transaction that is not committed. */
    private static void takenBack(String topic, String line) {
        try (Producer<String, String> producer = producer(Map.of("transactional.id", "taken back"))) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(record(topic, line.replace("\"key\":\"", "\"key\":\"taken back, ")));
            producer.flush();
            producer.abortTransaction();
        }
    }

    private static ProducerRecord<String, String> record(String topic, String line) {
        Matcher agent = AGENT.matcher(String.valueOf(line));
        return new ProducerRecord<>(topic, agent.find() ? agent.group(1) : "nobody", line);
    }

    private static Producer<String, String> producer(Map<String, Object> more) {
        Map<String, Object> settings = new HashMap<>(broker.client());
        settings.putAll(more);
        return new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
    }

    /** Waits until so many adjustments are in the ledger for good. */
    private void await(int adjustments) throws Exception {
        while (lines("ledger").size() < adjustments) {
            Thread.sleep(50);
        }
    }

    private List<String> lines(String of) throws IOException {
        return Written.lines(directory.resolve("out").resolve(of));
    }
}
