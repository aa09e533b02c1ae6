package io.qarules.engine.rules.text;

/** Where the structure of a file ends to be that of rules, and at what. */
final class UnexpectedToken extends Exception {
    private static final long serialVersionUID = 1L;

    private final int offset;
    private final String token;

    /** @param token as written; {@code <eof>} for the end of the file */
    UnexpectedToken(int offset, String token) {
        super(token, null, false, false);
        this.offset = offset;
        this.token = token;
    }

    /** The offset in the file. */
    int offset() {
        return offset;
    }

    String token() {
        return token;
    }
}
