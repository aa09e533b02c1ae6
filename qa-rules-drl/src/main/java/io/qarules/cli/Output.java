package io.qarules.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where a report goes. */
final class Output {
    private Output() {}

    /** Writes a text in UTF-8 to a file, or to standard output where none is named. */
    static void write(@Nullable String file, String text) throws IOException {
        try (OutputStream out = file == null ? StandardOutput.open() : Files.newOutputStream(Path.of(file))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
