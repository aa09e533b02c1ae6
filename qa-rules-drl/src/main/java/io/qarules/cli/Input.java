package io.qarules.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens what a command is to read. */
final class Input {
    private Input() {}

    /** @param file a path, or {@code -} for standard input */
    static InputStream open(String file) throws IOException {
        if (file.equals("-")) {
            return new BufferedInputStream(System.in);
        }
        Path path = Path.of(file);
        if (Files.isDirectory(path)) {
            throw new IOException(file + " is a directory; name a file in it");
        }
        return Files.newInputStream(path);
    }
}
