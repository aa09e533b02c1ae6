package io.qarules.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The streams of a command.
 *
 * @param in standard input
 * @param out standard output, for results
 * @param err standard error, for everything else
 */
record Streams(InputStream in, OutputStream out, PrintWriter err) {
    /**
     * Returns the streams of the process. Unlike {@code System.out}, the output does not hide write errors such as a
     * full disk or a closed pipe.
     */
    static Streams ofProcess() {
        return new Streams(
                System.in, new FileOutputStream(FileDescriptor.out), new PrintWriter(System.err, true, UTF_8));
    }

    /**
     * Opens a file for reading.
     *
     * @param file a path, or {@code -} for standard input
     */
    InputStream read(String file) throws IOException {
        if (file.equals("-")) {
            return new BufferedInputStream(in);
        }
        Path path = Path.of(file);
        if (Files.isDirectory(path)) {
            throw new FileException(CommandWords.say("io.directory", file), null);
        }
        return Files.newInputStream(path);
    }

    /**
     * Opens a file for writing, or standard output where it is null. To be called before the work, so that an invalid
     * name fails early.
     */
    OutputStream write(@Nullable Path file) throws IOException {
        if (file == null) {
            return out;
        }
        if (Files.isDirectory(file)) {
            throw new FileException(CommandWords.say("io.directory", file.toString()), null);
        }
        try {
            return Files.newOutputStream(file);
        } catch (NoSuchFileException e) {
            throw new FileException(CommandWords.say("io.noDirectory", file.toString()), e);
        }
    }

    /** Writes a text to standard output, in UTF-8. */
    void print(String text) throws IOException {
        out.write(text.getBytes(UTF_8));
        out.flush();
    }
}
