package io.qarules.workbench.table;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The rows of a file of delimited text, read one after another, each with the line at which it begins. */
final class DelimitedRows implements Closeable {
    private static final String KEEPING = "='`";
    private static final Pattern KEPT = Pattern.compile("=\"([^\"]*)\"|['`](\\d+)");
    private static final int BYTE_ORDER_MARK = '\uFEFF';

    private final CSVParser parser;
    private final int before;
    private final Iterator<CSVRecord> records;
    private final @Nullable StrayQuotes quotes;

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
        quotes = quoted ? new StrayQuotes(rows, delimiter) : null;
        parser = CSVParser.builder()
                .setReader(quotes == null ? rows : quotes)
                .setFormat(format)
                .get();
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

    /** Reads the next row that is no empty line; null at the end. */
    @Nullable
    Row next() throws IOException {
        long line = parser.getCurrentLineNumber() + 1;
        try {
            while (records.hasNext()) {
                List<String> cells =
                        records.next().stream().map(DelimitedRows::text).toList();
                if (cells.size() > 1 || !cells.get(0).isEmpty()) {
                    return new Row((int) (before + line), cells, false);
                }
                if (quotes != null && quotes.isStray(line)) {
                    return new Row((int) (before + line), List.of(), true);
                }
                line = parser.getCurrentLineNumber() + 1;
            }
            return null;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** What a spreadsheet is kept from reading as a number stands in {@code ="…"}, or behind an apostrophe. */
    private static String text(String cell) {
        if (cell.isEmpty() || KEEPING.indexOf(cell.stripLeading().charAt(0)) < 0) {
            return cell;
        }
        Matcher kept = KEPT.matcher(cell.strip());
        return kept.matches() ? (kept.group(1) == null ? kept.group(2) : kept.group(1)) : cell;
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    /**
     * A row that is not empty.
     *
     * @param line from 1
     * @param isStray whether a quotation mark opens in it that nothing closes; then it has no cells
     */
    record Row(int line, List<String> cells, boolean isStray) {
        /** The names of the columns of a file without a header: their numbers, from 1. */
        Row numbers() {
            return new Row(
                    line,
                    IntStream.rangeClosed(1, cells.size())
                            .mapToObj(String::valueOf)
                            .toList(),
                    false);
        }

        /** Whether a text stands under one of the columns without a name at the header's end. */
        boolean isBeside(List<String> header) {
            for (int i = header.size() - 1; i >= 0 && header.get(i).isBlank(); i--) {
                if (!Digits.stripped(cells.get(i)).isEmpty()) {
                    return true;
                }
            }
            return false;
        }

        /**
         * Returns the row with as many cells as a header has, where blank ones at its end are all that is too many, or
         * where those that it lacks have no name: as with a delimiter at the end of every line. Other rows stay.
         */
        Row under(List<String> header) {
            int width = header.size();
            if (cells.size() == width || isStray) {
                return this;
            }
            if (cells.size() > width) {
                boolean blank = cells.subList(width, cells.size()).stream().allMatch(String::isBlank);
                return blank ? new Row(line, cells.subList(0, width), false) : this;
            }
            boolean unnamed = header.subList(cells.size(), width).stream().allMatch(String::isBlank);
            return unnamed
                    ? new Row(
                            line,
                            Stream.concat(cells.stream(), Collections.nCopies(width - cells.size(), "").stream())
                                    .toList(),
                            false)
                    : this;
        }
    }
}
