package io.qarules.workbench.table;

/** Where the text of one row stands with its quotation marks, line by line. */
final class QuoteScan {
    private final char delimiter;
    private Place place = Place.BEGIN;
    private boolean overLines;
    private boolean torn;

    QuoteScan(char delimiter) {
        this.delimiter = delimiter;
    }

    /** Reads a line with what ends it. */
    void read(String line) {
        overLines = place == Place.QUOTED;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (place == Place.QUOTED) {
                if (c == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                    i++; // two stand for one
                } else if (c == '"') {
                    place = Place.BEHIND;
                }
            } else if (c == delimiter || c == '\r' || c == '\n') {
                place = Place.BEGIN;
                overLines = false;
            } else if (place == Place.BEGIN) {
                place = c == '"' ? Place.QUOTED : Place.PLAIN;
            } else if (place == Place.BEHIND) {
                torn |= overLines && !Character.isWhitespace(c);
            }
        }
    }

    /** Whether a cell is not closed yet. */
    boolean isOpen() {
        return place == Place.QUOTED;
    }

    /** Whether a cell that began on an earlier line was closed in the midst of a text. */
    boolean isTorn() {
        return torn;
    }

    private enum Place {
        BEGIN,
        PLAIN,
        QUOTED,
        BEHIND
    }
}
