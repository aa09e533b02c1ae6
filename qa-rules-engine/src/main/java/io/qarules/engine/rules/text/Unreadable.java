package io.qarules.engine.rules.text;

import io.qarules.engine.value.PackText;
import org.jspecify.annotations.Nullable;

/** A condition or statement that the grammar does not have: where, what is wrong, and what to write instead. */
final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    private final int offset;
    private final transient PackText said;
    private final transient @Nullable PackText hint;

    Unreadable(int offset, PackText said, @Nullable PackText hint) {
        super(null, null, false, false);
        this.offset = offset;
        this.said = said;
        this.hint = hint;
    }

    /** The offset in the file. */
    int offset() {
        return offset;
    }

    /** What is wrong. */
    PackText said() {
        return said;
    }

    @Nullable
    PackText hint() {
        return hint;
    }
}
