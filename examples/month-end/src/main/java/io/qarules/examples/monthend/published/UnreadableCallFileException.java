package io.qarules.examples.monthend.published;

import java.io.IOException;
import java.nio.file.Path;

/** A file of calls of which nothing can be used; the message says what to do. */
public final class UnreadableCallFileException extends IOException {
    private static final long serialVersionUID = 1L;

    UnreadableCallFileException(Path file, String message) {
        super("--calls " + file + ": " + message);
    }
}
