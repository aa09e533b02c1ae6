package io.qarules.cli;

import io.qarules.QaRulesException;
import io.qarules.RulePackException;
import io.qarules.engine.value.Printable;
import io.qarules.office.UnknownLineException;
import io.qarules.outcome.Language;
import io.qarules.outcome.Text;
import io.qarules.workbench.table.TableException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The main command. Exit status: 0 all records succeeded, 1 some were refused, 2 invalid usage or the rules do not
 * load.
 */
@Command(
        name = "qa-rules",
        description = "Turns call-centre quality inspections into penalties, warnings and awards.",
        mixinStandardHelpOptions = true,
        versionProvider = QaRulesCli.Version.class,
        subcommands = CommandLine.HelpCommand.class,
        synopsisSubcommandLabel = "COMMAND")
public final class QaRulesCli implements Runnable {
    static final int SOME_REFUSED = 1;
    static final int UNUSABLE = 2;

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Spec
    private @Nullable CommandSpec spec;

    private QaRulesCli() {}

    /** Runs one command and exits the JVM with its status. */
    public static void main(String[] args) {
        Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT); // the digits of numbers in texts, for everyone the same
        System.exit(execute(Streams.ofProcess(), args));
    }

    @Override
    public void run() {
        throw new ParameterException(
                Objects.requireNonNull(spec).commandLine(), language.in(CommandWords.say("usage.noCommand")));
    }

    static int execute(Streams streams, String... args) {
        try {
            return commandLine(streams, LanguageOption.asked(args)).execute(args);
        } catch (OutOfMemoryError e) {
            streams.err().println("qa-rules: " + CommandWords.say("memory").in(LanguageOption.asked(args)));
            return UNUSABLE;
        }
    }

    /**
     * Returns the commands.
     *
     * @param language in which they describe themselves, and say what is wrong with their arguments
     */
    static CommandLine commandLine(Streams streams, Language language) {
        PrintWriter err = streams.err();
        CommandLine commands = new CommandLine(new QaRulesCli())
                .addSubcommand(new EvaluateCommand(streams))
                .addSubcommand(new SettleCommand(streams))
                .addSubcommand(new PlanCommand(streams))
                .addSubcommand(new CalibrateCommand(streams))
                .addSubcommand(new ProblemsCommand(streams))
                .addSubcommand(new DriversCommand(streams))
                .addSubcommand(new ReportCommand(streams))
                .addSubcommand(new OfficeReportCommand(streams))
                .addSubcommand(new LetterCommand(streams))
                .addSubcommand(new ExampleCommand(streams))
                .addSubcommand(new SchemaCommand(streams))
                .addSubcommand(new CheckCommand(streams))
                .addSubcommand(new ExplainCommand(streams))
                .addSubcommand(new TestCommand(streams))
                .addSubcommand(NewCommand.of(err))
                .addSubcommand(new DiffCommand(streams))
                .addSubcommand(new DescribeCommand(streams))
                .addSubcommand(new WatchCommand(streams))
                .addSubcommand(new CompileCommand(streams))
                .addSubcommand(new SniffCommand(streams))
                .addSubcommand(new ImportCommand(streams))
                .setExpandAtFiles(false) // an agent's id may begin with @
                .setOut(new PrintWriter(streams.out(), true, StandardCharsets.UTF_8))
                .setErr(err)
                .setParameterExceptionHandler((error, arguments) -> {
                    UsageWords.explain(error, language, err);
                    return UNUSABLE;
                })
                .setExecutionExceptionHandler((error, command, parsed) -> {
                    String message = text(error).in(LanguageOption.of(command));
                    boolean oneLine = !(error instanceof RulePackException); // which has a line for each diagnostic
                    err.println("qa-rules: " + (oneLine ? Printable.line(message) : Printable.lines(message)));
                    return UNUSABLE;
                });
        CommandLine help = Objects.requireNonNull(commands.getSubcommands().get("help"));
        help.getCommandSpec().addMixin("language", CommandSpec.forAnnotatedObject(new LanguageOption()));
        UsageWords.describe(commands, language);
        return commands;
    }

    private static Text text(Exception error) throws Exception {
        if (error instanceof NoSuchFileException missing) {
            return CommandWords.say("noFile", missing.getFile());
        }
        if (error instanceof QaRulesException failure) {
            return failure.text();
        }
        if (error instanceof UnknownWordException unknown) {
            return unknown.text();
        }
        if (error instanceof UnknownLineException line) {
            return line.text();
        }
        if (error instanceof TableException table) {
            return table.text();
        }
        if (error instanceof FileException file) {
            return CommandWords.say("io", file.text());
        }
        if (error instanceof UncheckedIOException && error.getCause() instanceof IOException cause) {
            return text(cause);
        }
        if (error instanceof AccessDeniedException denied) {
            return CommandWords.say("io", CommandWords.say("io.noAccess", denied.getFile()));
        }
        if (error instanceof FileAlreadyExistsException existing) {
            return CommandWords.say("io", CommandWords.say("io.file", existing.getFile()));
        }
        if (error instanceof IOException) {
            return CommandWords.say("io", String.valueOf(error.getMessage()));
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
