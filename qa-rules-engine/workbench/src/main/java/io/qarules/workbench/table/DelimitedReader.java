package io.qarules.workbench.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a file whose cells a character divides (RFC 4180 where cells are quoted), with the line each begins at. */
final class DelimitedReader {
    private static final int END = -1;

    private final BufferedReader in;
    private final char delimiter;
    private final boolean quoted;
    private int line = 1;
    private int next;

    DelimitedReader(BufferedReader in, char delimiter, boolean quoted) throws IOException {
        this.in = in;
        this.delimiter = delimiter;
        this.quoted = quoted;
        next = in.read();
        if (next == '\uFEFF') {
            next = in.read();
        }
    }

    /**
     * Reads a row; null at the end.
     *
     * @throws OpenQuoteException if the file ends inside a quoted cell
     */
    @Nullable
    Row row() throws IOException {
        while (next == '\r' || next == '\n') {
            endLine();
        }
        if (next == END) {
            return null;
        }
        int began = line;
        List<String> cells = new ArrayList<>();
        cells.add(cell());
        while (next == delimiter) {
            advance();
            cells.add(cell());
        }
        return new Row(began, cells);
    }

    private String cell() throws IOException {
        StringBuilder cell = new StringBuilder();
        if (quoted && next == '"') {
            quotedCell(cell);
        }
        while (next != delimiter && next != '\r' && next != '\n' && next != END) {
            cell.append((char) next);
            advance();
        }
        return cell.toString();
    }

    private void quotedCell(StringBuilder cell) throws IOException {
        int opened = line;
        advance();
        while (true) {
            if (next == END) {
                throw new OpenQuoteException(opened);
            }
            if (next == '"') {
                advance();
                if (next != '"') {
                    return;
                }
            }
            if (next == '\n') {
                line++;
            }
            cell.append((char) next);
            advance();
        }
    }

    private void endLine() throws IOException {
        boolean carriage = next == '\r';
        advance();
        if (carriage && next == '\n') {
            advance();
        }
        line++;
    }

    private void advance() throws IOException {
        next = in.read();
    }

    /**
     * A row that is not empty.
     *
     * @param line from 1
     */
    record Row(int line, List<String> cells) {}

    /** A quotation mark that nothing closes. */
    static final class OpenQuoteException extends IOException {
        private static final long serialVersionUID = 1L;

        private final int line;

        OpenQuoteException(int line) {
            super("line " + line);
            this.line = line;
        }

        int line() {
            return line;
        }
    }
}
