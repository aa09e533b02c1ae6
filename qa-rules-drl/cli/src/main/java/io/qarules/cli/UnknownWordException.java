package io.qarules.cli;

import io.qarules.outcome.Text;

/** Thrown for a name or value on the command line that cannot be; the text says what to write. */
final class UnknownWordException extends IllegalArgumentException {
    private static final long serialVersionUID = 2L;

    private final String zh;

    UnknownWordException(Text text) {
        super(text.en());
        this.zh = text.zh();
    }

    Text text() {
        return new Text(zh, String.valueOf(getMessage()));
    }
}
