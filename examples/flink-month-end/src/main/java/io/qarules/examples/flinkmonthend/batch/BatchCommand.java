package io.qarules.examples.flinkmonthend.batch;

import io.qarules.examples.flinkmonthend.lines.LineFiles;
import io.qarules.examples.flinkmonthend.lines.Refusals;
import io.qarules.examples.flinkmonthend.lines.UnusableException;
import io.qarules.examples.flinkmonthend.rules.Pack;
import io.qarules.examples.flinkmonthend.rules.Packs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Settles a month. */
@Command(
        name = "batch",
        description = "Evaluates case files, and settles the period of their agents.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:there is a result for everything",
            "1:some lines, or the period, were refused or failed: the results say why",
            "2:wrong usage, or the rules do not load"
        })
public final class BatchCommand implements Callable<Integer> {
    /** Begins the names of the counters of bytes that go from task to task. */
    public static final String SENT = "sent: ";

    private static final int SOME_REFUSED = 1;

    @Mixin
    private final BatchOptions options = new BatchOptions();

    @Spec
    private CommandSpec command = CommandSpec.create(); // picocli replaces it

    @Override
    public Integer call() throws Exception {
        long refused = Refusals.all(run(options));
        if (refused > 0) {
            command.commandLine()
                    .getErr()
                    .printf("flink-month-end: %d refused or failed; what is in %s says why%n", refused, options.out);
        }
        return refused > 0 ? SOME_REFUSED : 0;
    }

    /** Runs the job with options as on the command line, to measure it. */
    public static JobExecutionResult run(String... options) throws Exception {
        BatchCommand command = new BatchCommand();
        new CommandLine(command).parseArgs(options);
        return run(command.options);
    }

    /** Runs the job here, or hands it to the cluster whose {@code flink run} runs this program. */
    static JobExecutionResult run(BatchOptions options) throws Exception {
        return job(options).execute("qa-rules month end");
    }

    /** Returns Flink with the job, which it is still to run. */
    static StreamExecutionEnvironment job(BatchOptions options) throws IOException {
        StreamExecutionEnvironment flink = StreamExecutionEnvironment.getExecutionEnvironment(configuration());
        if (options.parallelism > 0) {
            flink.setParallelism(options.parallelism);
        }
        Packs packs = new Packs(Pack.named(options.rules), Pack.named(options.settlementRules));
        packs.engine(); // where they do not load, that is said before the job begins
        LineFiles.requireEmpty("--out", options.out);
        new BatchJob(flink, options, packs).build(head(options.period));
        return flink;
    }

    private static @Nullable PeriodHead head(@Nullable String file) throws IOException {
        if (file == null) {
            return null;
        }
        try {
            return PeriodHead.of(file, Files.readString(Path.of(file)));
        } catch (NoSuchFileException e) {
            throw new UnusableException("--period: there is no file " + file);
        }
    }

    private static Configuration configuration() {
        return new Configuration()
                .set(ExecutionOptions.RUNTIME_MODE, RuntimeExecutionMode.BATCH)
                .set(PipelineOptions.GENERIC_TYPES, false)
                .set(PipelineOptions.OBJECT_REUSE, true)
                // Of a run on this machine; a cluster has its own.
                .set(TaskManagerOptions.NETWORK_MEMORY_MAX, MemorySize.ofMebiBytes(256))
                .set(TaskManagerOptions.NETWORK_MEMORY_MIN, MemorySize.ofMebiBytes(256));
    }
}
