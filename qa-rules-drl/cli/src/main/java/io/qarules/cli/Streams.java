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
 * What commands read from and write to.
 *
 * @param in standard input
 * @param out standard output, for results
 * @param err standard error, for everything else
 */
record Streams(InputStream in, OutputStream out, PrintWriter err) {
    /** Those of the process. Unlike {@code System.out} its output does not swallow a full disk or a closed pipe. */
    static Streams ofProcess() {
        return new Streams(
                System.in, new FileOutputStream(FileDescriptor.out), new PrintWriter(System.err, true, UTF_8));
    }

    /** @param file a path, or {@code -} for standard input */
    InputStream read(String file) throws IOException {
        if (file.equals("-")) {
            return new BufferedInputStream(in);
        }
        Path path = Path.of(file);
        if (Files.isDirectory(path)) {
            throw new IOException(file + " is a directory; name a file in it");
        }
        return Files.newInputStream(path);
    }

    /** A file, or standard output where none is named; opened before the work, so that a wrong name costs no time. */
    OutputStream write(@Nullable Path file) throws IOException {
        if (file == null) {
            return out;
        }
        try {
            return Files.newOutputStream(file);
        } catch (NoSuchFileException e) {
            throw new IOException("there is no directory for " + file + "; create it, or name another file", e);
        }
    }

    /** Writes a text in UTF-8 to standard output. */
    void print(String text) throws IOException {
        out.write(text.getBytes(UTF_8));
        out.flush();
    }
}
