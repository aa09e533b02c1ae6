package io.qarules.cli;

/** Thrown for a name on the command line that does not exist; the message names it and the existing ones. */
final class UnknownWordException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnknownWordException(String message) {
        super(message);
    }
}
