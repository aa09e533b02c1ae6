package io.qarules.workbench.table;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The text of a file without the lines on which a quotation mark opens a cell that nothing closes as it should be: such
 * a cell would take the rows behind it, and they would be lost. In place of each there is an empty line, and its number is
 * kept. A mark is stray where the file ends, or a thousand lines pass, before it is closed; where it is closed on a later
 * line in the midst of a text; and where all lines between it and its end are rows as wide as the file's first.
 */
final class StrayQuotes extends Reader {
    private static final int MOST_LINES = 1_000;
    /** Of narrower rows a line of a text may have as many delimiters by chance. */
    private static final int LEAST_WIDTH = 3;

    private final Reader text;
    private final char delimiter;
    private final Deque<String> ahead = new ArrayDeque<>();
    private final Set<Long> strays = new HashSet<>();
    private final char[] buffer = new char[8_192];
    private int buffered;
    private int cursor;
    private String current = "";
    private int at;
    private long lines;
    private long width;

    StrayQuotes(Reader text, char delimiter) {
        this.text = text;
        this.delimiter = delimiter;
    }

    /** Whether a line was left out, by its number from 1; known once it was read. */
    boolean isStray(long line) {
        return strays.contains(line);
    }

    @Override
    public int read(char[] into, int from, int length) throws IOException {
        int filled = 0;
        while (filled < length) {
            if (at == current.length()) {
                String next = row();
                if (next == null) {
                    return filled == 0 ? -1 : filled;
                }
                current = next;
                at = 0;
            }
            int count = Math.min(length - filled, current.length() - at);
            current.getChars(at, at + count, into, from + filled);
            at += count;
            filled += count;
        }
        return filled;
    }

    private @Nullable String row() throws IOException {
        String first = line();
        if (first == null) {
            return null;
        }
        if (width > 0 && first.indexOf('"') < 0) {
            lines++;
            return first;
        }
        List<String> row = new ArrayList<>(List.of(first));
        QuoteScan quotes = new QuoteScan(delimiter);
        quotes.read(first);
        while (quotes.isOpen() && row.size() < MOST_LINES) {
            String next = line();
            if (next == null) {
                break;
            }
            row.add(next);
            quotes.read(next);
        }
        lines++;
        if (quotes.isOpen() || quotes.isTorn() || areRows(row)) {
            strays.add(lines);
            for (int i = row.size() - 1; i > 0; i--) {
                ahead.addFirst(row.get(i));
            }
            String end = first.substring(first.stripTrailing().length()).replaceAll("[^\r\n]", "");
            return end.isEmpty() ? "\n" : end;
        }
        lines += row.size() - 1;
        width = width == 0 ? cells(first) : width;
        return row.size() == 1 ? first : row.stream().collect(Collectors.joining());
    }

    private boolean areRows(List<String> lines) {
        return lines.size() > 1 && width >= LEAST_WIDTH && lines.stream().allMatch(line -> cells(line) == width);
    }

    /** How many cells a line would have if a quotation mark were a text like any other. */
    private long cells(String line) {
        return line.chars().filter(c -> c == delimiter).count() + 1;
    }

    /** The next line with what ends it; null at the end. */
    private @Nullable String line() throws IOException {
        if (!ahead.isEmpty()) {
            return ahead.removeFirst();
        }
        StringBuilder line = new StringBuilder();
        while (fill()) {
            int end = cursor;
            while (end < buffered && buffer[end] != '\n' && buffer[end] != '\r') {
                end++;
            }
            line.append(buffer, cursor, end - cursor);
            cursor = end;
            if (end < buffered) {
                char last = buffer[cursor++];
                line.append(last);
                if (last == '\r' && fill() && buffer[cursor] == '\n') {
                    line.append(buffer[cursor++]);
                }
                break;
            }
        }
        return line.isEmpty() ? null : line.toString();
    }

    /** Whether there is a character in the buffer, which is filled where it is used up. */
    private boolean fill() throws IOException {
        if (cursor == buffered) {
            buffered = Math.max(0, text.read(buffer, 0, buffer.length));
            cursor = 0;
        }
        return cursor < buffered;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
