package io.qarules.examples.flinkmonthend.stream;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where facts and rules come from, where the ledger goes, and how often a checkpoint is made. */
public final class StreamOptions {
    private static final Duration WATCH_BESIDE_KAFKA = Duration.ofSeconds(10);

    @Option(
            names = "--facts",
            paramLabel = "DIR",
            description = "A directory of files of facts, one call a line. An agent's facts are in one file, in order.")
    @Nullable
    String facts;

    @Option(
            names = "--kafka",
            paramLabel = "SERVERS",
            description = "In place of --facts: where Kafka is. The key of a record is the agent's id.")
    @Nullable
    String kafka;

    @Option(
            names = "--kafka-properties",
            paramLabel = "FILE",
            description =
                    "What else a client of Kafka is told, such as security.protocol; read where the command runs.")
    @Nullable
    Path kafkaProperties;

    @Option(names = "--topic", description = "Of Kafka; ${DEFAULT-VALUE} by default.")
    String topic = "facts";

    @Option(names = "--group", description = "Of Kafka; ${DEFAULT-VALUE} by default.")
    String group = "qa-rules";

    @Option(
            names = "--packs",
            paramLabel = "DIR",
            description = "A directory of files of rules that come in force, as the command pack prints them.")
    @Nullable
    String packs;

    @Option(
            names = "--watch",
            paramLabel = "PT10S",
            description =
                    "Looks for new files so often, for ever; otherwise the job ends with the files there are. With"
                            + " --kafka no job ends, and packs are looked for every 10 seconds by default.")
    @Nullable
    Duration watch;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where ledger and refused lines go.")
    String out = "";

    @Option(
            names = "--rules",
            paramLabel = "PACK",
            description = "The rules to begin with: a directory, or the name of a pack of the jar; ${DEFAULT-VALUE} by"
                    + " default.")
    String rules = "telesales";

    @Option(
            names = "--checkpoints",
            paramLabel = "DIR",
            required = true,
            description = "Where checkpoints go; they stay when the job ends or is killed.")
    String checkpoints = "";

    @Option(names = "--every", paramLabel = "PT10S", description = "Between checkpoints; ${DEFAULT-VALUE} by default.")
    Duration every = Duration.ofSeconds(10);

    @Option(
            names = "--restore",
            paramLabel = "DIR",
            description = "Goes on from this checkpoint, or from the last in this directory.")
    @Nullable
    String restore;

    @Option(
            names = "--state",
            description = "hashmap or rocksdb, for more state than memory; ${DEFAULT-VALUE} by default.")
    String state = "hashmap";

    @Option(
            names = "--agents-in-memory",
            description = "Of how many agents a task keeps the facts read; ${DEFAULT-VALUE} by default.")
    int agentsInMemory = 10_000;

    @Option(
            names = "--parallelism",
            description = "How many tasks work side by side; by default what the cluster says, or one a core.")
    int parallelism;

    /** Returns how often new files are looked for; null for never. */
    @Nullable
    Duration watch() {
        return watch == null && kafka != null ? WATCH_BESIDE_KAFKA : watch;
    }
}
