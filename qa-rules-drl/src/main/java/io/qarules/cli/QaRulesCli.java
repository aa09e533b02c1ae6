package io.qarules.cli;

import io.qarules.QaRulesException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The runnable jar. Exit status: 0 all lines evaluated, 1 some refused, 2 wrong usage or the rules do not load. */
@Command(
        name = "qa-rules",
        description = "Turns call-centre quality inspections into penalties, warnings and awards.",
        mixinStandardHelpOptions = true,
        versionProvider = QaRulesCli.Version.class,
        subcommands = CommandLine.HelpCommand.class,
        synopsisSubcommandLabel = "COMMAND")
public final class QaRulesCli {
    static final int SOME_REFUSED = 1;
    static final int UNUSABLE = 2;

    private QaRulesCli() {}

    /** Runs one command and ends the JVM with its status. */
    public static void main(String[] args) {
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(execute(err, args));
    }

    private static int execute(PrintWriter err, String[] args) {
        try {
            return commandLine(err).execute(args);
        } catch (OutOfMemoryError e) {
            err.println("qa-rules: out of memory. Maybe java -Xmx4g");
            return UNUSABLE;
        }
    }

    static CommandLine commandLine(PrintWriter err) {
        return new CommandLine(new QaRulesCli())
                .addSubcommand(new EvaluateCommand(err))
                .addSubcommand(new SettleCommand(err))
                .addSubcommand(new CheckCommand())
                .addSubcommand(new ExplainCommand(err))
                .addSubcommand(new TestCommand())
                .addSubcommand(NewCommand.of(err))
                .addSubcommand(new DiffCommand(err))
                .addSubcommand(new DescribeCommand())
                .addSubcommand(new WatchCommand(new PrintWriter(StandardOutput.open(), true, StandardCharsets.UTF_8)))
                .setErr(err)
                .setExecutionExceptionHandler((error, command, parsed) -> {
                    err.println("qa-rules: " + message(error));
                    return UNUSABLE;
                });
    }

    private static String message(Exception error) throws Exception {
        if (error instanceof NoSuchFileException missing) {
            return "there is no file " + missing.getFile();
        }
        if (error instanceof QaRulesException) {
            return String.valueOf(error.getMessage());
        }
        if (error instanceof IOException || error instanceof UncheckedIOException) {
            return "input or output failed: " + error.getMessage();
        }
        throw error;
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = QaRulesCli.class.getPackage().getImplementationVersion();
            return new String[] {"qa-rules " + (version == null ? "(not packaged)" : version)};
        }
    }
}
