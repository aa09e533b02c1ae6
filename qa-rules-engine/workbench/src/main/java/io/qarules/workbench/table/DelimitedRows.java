package io.qarules.workbench.table;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The rows of a file of delimited text, read one after another, each with the line at which it begins. */
final class DelimitedRows implements Closeable {
    private static final int BYTE_ORDER_MARK = '\uFEFF';

    private final CSVParser parser;
    private final Iterator<CSVRecord> records;

    DelimitedRows(Reader text, char delimiter, boolean quoted) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setQuote(quoted ? '"' : null)
                .setTrailingData(true) // text behind a closing quotation mark belongs to the cell
                .setIgnoreEmptyLines(false) // so that each row begins where the one before ended
                .get();
        parser = CSVParser.builder()
                .setReader(withoutMark(text))
                .setFormat(format)
                .get();
        records = parser.iterator();
    }

    private static Reader withoutMark(Reader text) throws IOException {
        BufferedReader buffered = new BufferedReader(text);
        buffered.mark(1);
        if (buffered.read() != BYTE_ORDER_MARK) {
            buffered.reset();
        }
        return buffered;
    }

    /**
     * Reads the next row that is no empty line; null at the end.
     *
     * @throws OpenQuoteException if the file ends inside a quoted cell
     */
    @Nullable
    Row next() throws IOException {
        long line = parser.getCurrentLineNumber() + 1;
        try {
            while (records.hasNext()) {
                List<String> cells = records.next().toList();
                if (cells.size() > 1 || !cells.get(0).isEmpty()) {
                    return new Row((int) line, cells);
                }
                line = parser.getCurrentLineNumber() + 1;
            }
            return null;
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CSVException) {
                throw new OpenQuoteException((int) line, e);
            }
            throw e.getCause();
        }
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    /**
     * A row that is not empty.
     *
     * @param line from 1
     */
    record Row(int line, List<String> cells) {}

    /** A row with a quotation mark that nothing closes. */
    static final class OpenQuoteException extends IOException {
        private static final long serialVersionUID = 1L;

        private final int line;

        OpenQuoteException(int line, Throwable cause) {
            super("line " + line, cause);
            this.line = line;
        }

        /** The line at which the row begins. */
        int line() {
            return line;
        }
    }
}
