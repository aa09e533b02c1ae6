package io.qarules.examples.flinkmonthend.stream;

import io.qarules.examples.flinkmonthend.lines.LineFiles;
import io.qarules.examples.flinkmonthend.lines.Refusals;
import io.qarules.examples.flinkmonthend.lines.UnusableException;
import io.qarules.examples.flinkmonthend.rules.CaseRules;
import io.qarules.examples.flinkmonthend.rules.Pack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.LocalStreamEnvironment;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Keeps a ledger. */
@Command(
        name = "stream",
        description = "Records facts as they come, and writes what each changed.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:there is a result for everything",
            "1:some lines of facts or rules were refused: the results say why",
            "2:wrong usage, or the rules do not load"
        })
public final class StreamCommand implements Callable<Integer> {
    /** Counts the facts that a running job took. */
    public static final String TAKEN = "facts taken";

    private static final String CHECKPOINT = "chk-";
    private static final int SOME_REFUSED = 1;

    @Mixin
    private final StreamOptions options = new StreamOptions();

    @Spec
    private CommandSpec command = CommandSpec.create(); // picocli replaces it

    /** Returns the options, once they are parsed. */
    StreamOptions options() {
        return options;
    }

    @Override
    public Integer call() throws Exception {
        StreamExecutionEnvironment job = job(options);
        if (job instanceof LocalStreamEnvironment && options.restore == null) { // a cluster goes on by itself
            LineFiles.requireEmpty("--out without --restore", options.out);
        }
        if (options.kafka != null) {
            new KafkaFacts(options).requireTopic();
        }
        long refused = Refusals.all(job.execute("qa-rules ledger"));
        if (refused > 0) {
            command.commandLine()
                    .getErr()
                    .printf("flink-month-end: %d refused; what is in %s/refused says why%n", refused, options.out);
        }
        return refused > 0 ? SOME_REFUSED : 0;
    }

    /** Begins the job with options as on the command line, to measure it. */
    public static JobClient begin(String... options) throws Exception {
        StreamCommand command = new StreamCommand();
        new CommandLine(command).parseArgs(options);
        return job(command.options).executeAsync("qa-rules ledger");
    }

    /** Returns Flink with the job, which it is still to run. */
    static StreamExecutionEnvironment job(StreamOptions options) throws IOException {
        if ((options.facts == null) == (options.kafka == null)) {
            throw new UnusableException("name --facts or --kafka, one of them");
        }
        StreamExecutionEnvironment flink = StreamExecutionEnvironment.getExecutionEnvironment(configuration(options));
        if (options.parallelism > 0) {
            flink.setParallelism(options.parallelism);
        }
        Pack rules = Pack.named(options.rules);
        CaseRules.load(rules.source()); // where they do not load, that is said before the job begins
        new StreamJob(flink, options, rules).build();
        return flink;
    }

    private static Configuration configuration(StreamOptions options) throws IOException {
        Configuration configuration = new Configuration()
                .set(ExecutionOptions.RUNTIME_MODE, RuntimeExecutionMode.STREAMING)
                .set(PipelineOptions.GENERIC_TYPES, false)
                .set(StateBackendOptions.STATE_BACKEND, options.state)
                .set(CheckpointingOptions.CHECKPOINTING_INTERVAL, options.every)
                .set(
                        CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
                        ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION)
                .set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, uri(options.checkpoints));
        if (options.restore != null) {
            configuration.set(
                    StateRecoveryOptions.SAVEPOINT_PATH,
                    options.restore.contains(":")
                            ? options.restore
                            : uri(latest(Path.of(options.restore)).toString()));
        }
        return configuration;
    }

    /** Returns where a path is; one with a scheme, such as {@code hdfs://}, is that already. */
    private static String uri(String path) {
        return path.contains(":") ? path : Path.of(path).toUri().toString();
    }

    /** Returns the last whole checkpoint in a directory, which has one for each job; the directory where it is one. */
    static Path latest(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            throw new UnusableException("--restore: there is no directory " + directory);
        }
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(path -> path.getFileName().toString().equals("_metadata"))
                    .map(Path::getParent)
                    .max(Comparator.comparingLong(StreamCommand::written))
                    .orElseThrow(() -> new UnusableException("--restore: there is no checkpoint in " + directory));
        }
    }

    private static long written(Path checkpoint) {
        String name = checkpoint.getFileName().toString();
        long modified = checkpoint.resolve("_metadata").toFile().lastModified();
        return name.startsWith(CHECKPOINT) ? modified : 0;
    }
}
