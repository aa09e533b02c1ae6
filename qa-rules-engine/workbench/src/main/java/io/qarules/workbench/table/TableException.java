package io.qarules.workbench.table;

import io.qarules.outcome.Text;
import java.io.IOException;

/** Thrown for a file of calls, or a map of columns, that cannot be used; the text names the place and what to do. */
public class TableException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String zh;

    TableException(Text text) {
        super(text.en());
        this.zh = text.zh();
    }

    /** Returns what is wrong, in both languages. */
    public Text text() {
        return new Text(zh, String.valueOf(getMessage()));
    }
}
