package io.qarules.workbench.table;

import io.qarules.outcome.Text;

/** Thrown for a file of calls of which no row can be used; the text says why, row by row for the first ones. */
public final class NothingUsableException extends TableException {
    private static final long serialVersionUID = 1L;

    NothingUsableException(Text text) {
        super(text);
    }
}
