package io.qarules.cli;

/** Somebody asked for what is not there; the message names it and what there is. */
final class UnknownWordException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnknownWordException(String message) {
        super(message);
    }
}
