package io.qarules.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Creates the first version of a pack or clause, to be edited by a rule author. */
final class NewCommand {
    private NewCommand() {}

    static CommandLine of(PrintWriter err) {
        return new CommandLine(new Group())
                .addSubcommand(new NewPackCommand(err))
                .addSubcommand(new NewClauseCommand());
    }

    @Command(
            name = "new",
            description = "Begins a rule pack, or a clause in one, ready to edit.",
            mixinStandardHelpOptions = true,
            synopsisSubcommandLabel = "(pack | clause)")
    private static final class Group {}
}
