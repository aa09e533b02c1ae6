package io.qarules.examples.flinkmonthend.lines;

/** Thrown before a job begins where what it is told to read or write cannot be used; the message says what to do. */
public final class UnusableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message names the option and its value */
    public UnusableException(String message) {
        super(message);
    }
}
