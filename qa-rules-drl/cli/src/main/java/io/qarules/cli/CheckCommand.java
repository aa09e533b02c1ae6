package io.qarules.cli;

import io.qarules.engine.lint.PackCheck;
import io.qarules.engine.lint.PackReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "check",
        description = "Compiles a rule pack and names everything that is wrong with it, with its place and what to do.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:the pack loads; there may be warnings",
            "1:there are errors, or warnings with --strict",
            "2:wrong usage, or there is no such directory"
        })
final class CheckCommand implements Callable<Integer> {
    private static final int SOMETHING_WRONG = 1;

    private final Streams streams;

    @Parameters(paramLabel = "DIR", description = "The directory of the rule pack.")
    private Path directory = Path.of("");

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "text (the default), json, github (annotations of GitHub Actions), or plain (file:line:column:"
                            + " error: …, one a line, as editors know it).")
    private CheckFormat format = CheckFormat.text;

    @Option(names = "--strict", description = "Warnings count as errors.")
    private boolean strict;

    CheckCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        PackReport report = PackCheck.directory(directory);
        streams.print(format.write(report, directory));
        boolean wrong =
                !report.errors().isEmpty() || strict && !report.warnings().isEmpty();
        return wrong ? SOMETHING_WRONG : 0;
    }
}
