package io.qarules.examples.flinkmonthend.batch;

import java.io.IOException;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import picocli.CommandLine;

/** Jobs that are not run. */
public final class BatchJobs {
    private BatchJobs() {}

    /** The job of a command. */
    public static StreamExecutionEnvironment of(String... options) throws IOException {
        BatchOptions parsed = new BatchOptions();
        new CommandLine(CommandLine.Model.CommandSpec.forAnnotatedObject(parsed)).parseArgs(options);
        return BatchCommand.job(parsed);
    }
}
