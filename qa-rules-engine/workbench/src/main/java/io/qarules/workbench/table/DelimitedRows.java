package io.qarules.workbench.table;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The rows of a file of delimited text, read one after another, each with the line at which it begins. */
final class DelimitedRows implements Closeable {
    private static final int BYTE_ORDER_MARK = '\uFEFF';

    private final CSVParser parser;
    private final int before;
    private final Iterator<CSVRecord> records;

    /**
     * Begins to read.
     *
     * @param firstRow the line of the first row, from 1; those before it are no rows
     */
    DelimitedRows(Reader text, char delimiter, boolean quoted, int firstRow) throws IOException {
        BufferedReader rows = withoutMark(text);
        for (int line = 1; line < firstRow && rows.readLine() != null; line++) {
            // what stands above the table is passed over
        }
        before = firstRow - 1;
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setQuote(quoted ? '"' : null)
                .setTrailingData(true) // text behind a closing quotation mark belongs to the cell
                .setIgnoreEmptyLines(false) // so that each row begins where the one before ended
                .get();
        parser = CSVParser.builder().setReader(rows).setFormat(format).get();
        records = parser.iterator();
    }

    private static BufferedReader withoutMark(Reader text) throws IOException {
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
        long line = before + parser.getCurrentLineNumber() + 1;
        try {
            while (records.hasNext()) {
                List<String> cells = records.next().toList();
                if (cells.size() > 1 || !cells.get(0).isEmpty()) {
                    return new Row((int) line, cells);
                }
                line = before + parser.getCurrentLineNumber() + 1;
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
    record Row(int line, List<String> cells) {
        /** The names of the columns of a file without a header: their numbers, from 1. */
        Row numbers() {
            return new Row(
                    line,
                    IntStream.rangeClosed(1, cells.size())
                            .mapToObj(String::valueOf)
                            .toList());
        }
    }

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
