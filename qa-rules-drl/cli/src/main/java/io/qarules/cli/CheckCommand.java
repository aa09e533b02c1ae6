package io.qarules.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.qarules.engine.lint.PackCheck;
import io.qarules.engine.lint.PackReport;
import io.qarules.engine.lint.diagnostic.DiagnosticCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "check",
        description = "Compiles a rule pack and names everything that is wrong with it, with its place and what to do.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:the pack loads, maybe with warnings; or the code is explained",
            "1:there are errors, or warnings with --strict",
            "2:wrong usage, or there is no such directory"
        })
final class CheckCommand implements Callable<Integer> {
    private static final int SOMETHING_WRONG = 1;

    private final Streams streams;

    @ArgGroup(multiplicity = "1")
    private Subject subject = new Subject();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "text (the default), json, github (annotations of GitHub Actions), or plain (file:line:column:"
                            + " error: …, one a line, as editors know it).")
    private CheckFormat format = CheckFormat.text;

    @Mixin
    private LanguageOption lang = new LanguageOption();

    @Option(names = "--strict", description = "Warnings count as errors.")
    private boolean strict;

    CheckCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        if (subject.code != null) {
            streams.print(page(subject.code));
            return 0;
        }
        PackReport report = PackCheck.directory(subject.directory);
        streams.print(format.write(report, subject.directory, lang.language()));
        boolean wrong =
                !report.errors().isEmpty() || strict && !report.warnings().isEmpty();
        return wrong ? SOMETHING_WRONG : 0;
    }

    private static String page(DiagnosticCode code) throws IOException {
        String name = "diagnostics/" + code + ".md";
        try (InputStream page = CheckCommand.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(page, name).readAllBytes(), UTF_8);
        }
    }

    /** The subject of the command. */
    private static final class Subject {
        @Parameters(paramLabel = "DIR", description = "The directory of the rule pack.")
        private Path directory = Path.of("");

        @Option(
                names = "--explain",
                paramLabel = "CODE",
                description = "Checks nothing: says what a diagnostic means, with a bad rule and a good one.")
        private @Nullable DiagnosticCode code;
    }
}
