package io.qarules.cli;

import io.qarules.engine.source.PackFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "pack",
        description = "Copies a standard rule pack with its cases into a new directory, to be made your own.",
        mixinStandardHelpOptions = true)
final class NewPackCommand implements Callable<Integer> {
    private final PrintWriter err;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The directory; it must be new or empty.")
    private Path directory = Path.of("");

    @Option(
            names = "--settlement",
            description = "The pack that settles periods (csat-linkage), not the one that decides cases (telesales).")
    private boolean settlement;

    NewPackCommand(PrintWriter err) {
        this.err = err;
    }

    @Override
    public Integer call() throws IOException {
        if (Files.exists(directory) && !isEmptyDirectory()) {
            err.println("qa-rules: %s is not empty, and nothing is ever overwritten. Name a new directory"
                    .formatted(directory));
            return QaRulesCli.UNUSABLE;
        }
        String standard = settlement ? "csat-linkage" : "telesales";
        Map<String, byte[]> files =
                PackFolder.resources(NewPackCommand.class.getClassLoader(), "qa-rules/" + standard, "");
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path copy = directory.resolve(file.getKey());
            Files.createDirectories(copy.getParent());
            Files.write(copy, file.getValue());
        }
        say("""
                %1$s holds the pack %2$s now: %3$d files, the rules (.drl) and their cases (.cases.yaml) side by side.

                Next:
                  give it your own name in %1$s/policy/pack.drl
                  change a number in the file named after its clause, and what its cases expect
                  see with "test %1$s" whether the cases come out
                """.formatted(directory, standard, files.size()));
        return 0;
    }

    private boolean isEmptyDirectory() throws IOException {
        if (!Files.isDirectory(directory)) {
            return false;
        }
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.findAny().isEmpty();
        }
    }

    private void say(String text) {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        out.print(text);
        out.flush();
    }
}
