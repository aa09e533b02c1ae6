package io.qarules.cli;

import java.io.PrintWriter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Creates the first version of a pack, or of rules in one with their cases, to be edited by a rule author. */
final class NewCommand {
    private NewCommand() {}

    static CommandLine of(PrintWriter err) {
        return new CommandLine(new Group())
                .addSubcommand(new NewPackCommand(err))
                .addSubcommand(new NewClauseCommand())
                .addSubcommand(new NewTallyCommand())
                .addSubcommand(new NewMetricCommand())
                .addSubcommand(new NewTierCommand())
                .addSubcommand(new NewTeamAwardCommand());
    }

    @Command(
            name = "new",
            description = "Begins a rule pack, or a clause, tally, metric, tier or team award in one, ready to edit.",
            mixinStandardHelpOptions = true,
            synopsisSubcommandLabel = "(pack | clause | tally | metric | tier | team-award)")
    private static final class Group implements Runnable {
        @Mixin
        private final LanguageOption language = new LanguageOption();

        @Spec
        private @Nullable CommandSpec spec;

        @Override
        public void run() {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(), language.in(CommandWords.say("usage.noCommand")));
        }
    }
}
