package io.qarules.engine.rules.text;

import org.jspecify.annotations.Nullable;

/** A part of a rule that the grammar does not have: where, what is wrong, and what to write instead. */
final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    private final int offset;
    private final @Nullable String hint;

    Unreadable(int offset, String message, @Nullable String hint) {
        super(message, null, false, false);
        this.offset = offset;
        this.hint = hint;
    }

    /** The offset in the file. */
    int offset() {
        return offset;
    }

    @Nullable
    String hint() {
        return hint;
    }
}
