package io.qarules.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where a report goes. */
final class Output {
    private Output() {}

    /** A file, or standard output where none is named; opened before the work, so that a wrong name costs no time. */
    static OutputStream open(@Nullable Path file) throws IOException {
        if (file == null) {
            return StandardOutput.open();
        }
        try {
            return Files.newOutputStream(file);
        } catch (NoSuchFileException e) {
            throw new IOException("there is no directory for " + file + "; create it, or name another file", e);
        }
    }
}
