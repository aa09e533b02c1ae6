package io.qarules.examples.flinkmonthend.stream;

import java.io.IOException;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import picocli.CommandLine;

/** Jobs that are not run. */
public final class StreamJobs {
    private StreamJobs() {}

    /** The job of a command. */
    public static StreamExecutionEnvironment of(String... options) throws IOException {
        StreamCommand command = new StreamCommand();
        new CommandLine(command).parseArgs(options);
        return StreamCommand.job(command.options());
    }
}
