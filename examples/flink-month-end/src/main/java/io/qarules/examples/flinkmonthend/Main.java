package io.qarules.examples.flinkmonthend;

import io.qarules.QaRulesException;
import io.qarules.examples.flinkmonthend.batch.BatchCommand;
import io.qarules.examples.flinkmonthend.example.ExampleCommand;
import io.qarules.examples.flinkmonthend.lines.UnusableException;
import io.qarules.examples.flinkmonthend.measure.MeasureCommand;
import io.qarules.examples.flinkmonthend.stream.PackCommand;
import io.qarules.examples.flinkmonthend.stream.StreamCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Settles a month, or keeps a ledger, on Flink. */
@Command(
        name = "flink-month-end",
        description = "Runs in this JVM with java -jar, on a cluster with flink run.",
        subcommands = {
            BatchCommand.class,
            StreamCommand.class,
            PackCommand.class,
            MeasureCommand.class,
            ExampleCommand.class
        },
        mixinStandardHelpOptions = true)
public final class Main {
    private Main() {}

    /** @param args a command and its options; {@code --help} names them */
    public static void main(String[] args) {
        Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT); // numbers have the same digits for everyone
        int status = commands().execute(args);
        if (status != 0) {
            System.exit(status);
        }
    }

    /** Returns the commands. What cannot be used is said in one line. */
    static CommandLine commands() {
        return new CommandLine(new Main())
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .setExecutionExceptionHandler((error, line, parsed) -> {
                    if (error instanceof QaRulesException
                            || error instanceof IOException
                            || error instanceof UnusableException) {
                        line.getErr().println("flink-month-end: " + error.getMessage());
                        return CommandLine.ExitCode.USAGE;
                    }
                    throw error;
                });
    }
}
