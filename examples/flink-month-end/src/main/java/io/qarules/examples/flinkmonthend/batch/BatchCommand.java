package io.qarules.examples.flinkmonthend.batch;

import io.qarules.examples.flinkmonthend.rules.Pack;
import io.qarules.examples.flinkmonthend.rules.Packs;
import java.nio.file.Files;
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
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Settles a month. */
@Command(
        name = "batch",
        description = "Evaluates case files, and settles the period of their agents.",
        mixinStandardHelpOptions = true)
public final class BatchCommand implements Callable<Integer> {
    @Mixin
    private final BatchOptions options = new BatchOptions();

    @Override
    public Integer call() throws Exception {
        run(options);
        return 0;
    }

    /** Runs the job here, or hands it to the cluster whose {@code flink run} runs this program. */
    static JobExecutionResult run(BatchOptions options) throws Exception {
        StreamExecutionEnvironment flink = StreamExecutionEnvironment.getExecutionEnvironment(configuration());
        if (options.parallelism > 0) {
            flink.setParallelism(options.parallelism);
        }
        Packs packs = new Packs(Pack.named(options.rules), Pack.named(options.settlementRules));
        PeriodHead head = options.period == null ? null : PeriodHead.of(Files.readString(Path.of(options.period)));
        new BatchJob(flink, options, packs).build(head);
        return flink.execute("qa-rules month end");
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
