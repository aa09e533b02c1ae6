package io.qarules.cli;

import io.qarules.outcome.Text;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Thrown for a file on the command line that cannot be opened; the text says what to do. */
final class FileException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String zh;

    FileException(Text text, @Nullable Throwable cause) {
        super(text.en(), cause);
        this.zh = text.zh();
    }

    Text text() {
        return new Text(zh, String.valueOf(getMessage()));
    }
}
