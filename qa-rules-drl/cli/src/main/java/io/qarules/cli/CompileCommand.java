package io.qarules.cli;

import io.qarules.engine.pack.PackCompiler;
import io.qarules.engine.source.PackSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "compile",
        description = {
            "Checks a rule pack and compiles it ahead, so that a program need not do so when it starts.",
            "Prints the file and its SHA-256, which the program is told. The file holds code: ship both as you ship the"
                    + " program."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:the file is written", "2:wrong usage, or rules that do not load"})
final class CompileCommand implements Callable<Integer> {
    private final Streams streams;

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Parameters(paramLabel = "DIR", description = "The pack's directory.")
    private Path directory = Path.of("");

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Writes to this file; to DIR.compiled, beside the directory, unless told otherwise.")
    private @Nullable Path out;

    CompileCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        ByteArrayOutputStream compiled = new ByteArrayOutputStream(); // so that broken rules leave no file
        String digest =
                PackCompiler.compile(PackSource.directory(directory), CompileCommand.class.getClassLoader(), compiled);
        Path file = out == null ? beside(directory) : out;
        try (OutputStream written = streams.write(file)) {
            compiled.writeTo(written);
        }
        streams.print("%s %s\n".formatted(file, digest));
        return 0;
    }

    private static Path beside(Path directory) {
        Path name = directory.toAbsolutePath().normalize().getFileName(); // of "." and ".." too
        return directory.resolveSibling(name + ".compiled");
    }
}
