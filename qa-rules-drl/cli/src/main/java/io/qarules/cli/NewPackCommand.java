package io.qarules.cli;

import io.qarules.engine.source.PackFolder;
import io.qarules.engine.value.ClosestMatch;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "pack",
        description = "Copies a rule pack of the jar with its cases into a new directory, to be made your own.",
        mixinStandardHelpOptions = true)
final class NewPackCommand implements Callable<Integer> {
    private final PrintWriter err;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The directory; it must be new or empty.")
    private Path directory = Path.of("");

    @ArgGroup
    private Which which = new Which();

    @Mixin
    private final LanguageOption language = new LanguageOption();

    NewPackCommand(PrintWriter err) {
        this.err = err;
    }

    @Override
    public Integer call() throws IOException {
        if (Files.exists(directory) && !isEmptyDirectory()) {
            err.println("qa-rules: " + language.in(NewWords.say("notEmpty", directory.toString())));
            return QaRulesCli.UNUSABLE;
        }
        String name = which.name;
        if (name != null && !JarPacks.NAMES.contains(name)) {
            throw new UnknownWordException(CommandWords.maybe(
                    "packOfTheJar", ClosestMatch.to(name, JarPacks.NAMES), name, String.join(", ", JarPacks.NAMES)));
        }
        String ofThisKind = which.settlement ? "csat-linkage" : "telesales";
        String standard = name == null ? ofThisKind : name;
        Map<String, byte[]> files =
                PackFolder.resources(NewPackCommand.class.getClassLoader(), "qa-rules/" + standard, "");
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path copy = directory.resolve(file.getKey());
            Files.createDirectories(copy.getParent());
            Files.write(copy, file.getValue());
        }
        say(language.in(NewWords.say("pack", directory.toString(), standard, String.valueOf(files.size()))) + "\n");
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

    /** The pack that is copied; without either the one that decides cases. */
    private static final class Which {
        @Option(
                names = "--settlement",
                description =
                        "The pack that settles periods (csat-linkage), not the one that decides cases (telesales).")
        private boolean settlement;

        @Option(names = "--of", paramLabel = "NAME", description = "The pack of the jar with this name.")
        private @Nullable String name;
    }
}
