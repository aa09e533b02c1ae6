package io.qarules.workbench.table;

import io.qarules.casefile.Call;
import io.qarules.outcome.Language;
import io.qarules.outcome.Text;
import io.qarules.period.CsatScale;
import io.qarules.period.Survey;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The calls of a file, read by a map of its columns. Every row is used, or left out for a reason that is counted. */
public final class CallTable {
    private static final int ROWS_NAMED = 3;
    private static final int CELLS_NAMED = 3;

    private final String file;
    private final CsatScale scale;
    private final List<Row> rows;
    private final List<UnreadableCell> unreadable;

    private CallTable(String file, CsatScale scale, List<Row> rows, List<UnreadableCell> unreadable) {
        this.file = file;
        this.scale = scale;
        this.rows = List.copyOf(rows);
        this.unreadable = List.copyOf(unreadable);
    }

    /**
     * Reads a file.
     *
     * @throws TableException if a column is not in the header, the text is not in the map's encoding, a quotation mark of
     *     the header is never closed; a {@link NothingUsableException} if no row can be used
     */
    public static CallTable read(Path file, ColumnMap map) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(file.toString(), in, map);
        }
    }

    /**
     * Reads a file that is already open.
     *
     * @param file what errors call it
     * @throws TableException as {@link #read(Path, ColumnMap)}
     */
    public static CallTable read(String file, InputStream in, ColumnMap map) throws IOException {
        List<Row> rows = new ArrayList<>();
        List<UnreadableCell> unreadable = new ArrayList<>();
        int line = 1;
        BufferedInputStream bytes = new BufferedInputStream(in);
        bytes.mark(OtherFile.BEGIN);
        OtherFile.refuse(file, bytes.readNBytes(OtherFile.BEGIN));
        bytes.reset();
        Reader text = new InputStreamReader(bytes, map.encoding().newDecoder()); // which reports, never replaces
        try (DelimitedRows all = new DelimitedRows(text, map.delimiter(), map.quoted(), map.firstRow())) {
            DelimitedRows.Row first = all.next();
            if (first == null) {
                throw new TableException(TableWords.say("table.empty", file));
            }
            if (first.isStray()) {
                throw new TableException(TableWords.say("table.quote", file, first.line()));
            }
            RowReader calls = new RowReader(file, map.header() ? first : first.numbers(), map, unreadable);
            for (DelimitedRows.Row row = map.header() ? all.next() : first; row != null; row = all.next()) {
                line = row.line();
                rows.add(calls.read(row));
            }
        } catch (CharacterCodingException e) {
            throw new TableException(
                    TableWords.say("table.encoding", file, line, map.encoding().name()));
        }
        MappedColumn.Scale scale = map.scale();
        CallTable table = new CallTable(file, new CsatScale(scale.min(), scale.max()), rows, unreadable);
        if (table.used().isEmpty()) {
            throw new NothingUsableException(TableWords.say("table.nothing", file, table.report()));
        }
        return table;
    }

    /** Returns all rows below the header, in the file's order. */
    public List<Row> rows() {
        return rows;
    }

    /** Returns the rows that give a call. */
    public List<Row.Used> used() {
        return rows.stream()
                .filter(Row.Used.class::isInstance)
                .map(Row.Used.class::cast)
                .toList();
    }

    /** Returns the scale of all ratings, on which the greatest is best. */
    public CsatScale scale() {
        return scale;
    }

    /** Returns the cells that cannot be read: of rows that are left out, and of rows that are used without them. */
    public List<UnreadableCell> unreadable() {
        return unreadable;
    }

    /** Says how many rows were read, used and left out, and names the first rows and cells of each reason. */
    public Text report() {
        return new Text(report(Language.ZH), report(Language.EN));
    }

    private String report(Language language) {
        Map<String, List<Integer>> leftOut = new LinkedHashMap<>();
        for (Row row : rows) {
            if (row instanceof Row.LeftOut out) {
                leftOut.computeIfAbsent(out.reason().in(language), reason -> new ArrayList<>())
                        .add(out.line());
            }
        }
        int out = leftOut.values().stream().mapToInt(List::size).sum();
        StringBuilder text = new StringBuilder(TableWords.say("report.rows", rows.size(), rows.size() - out, out)
                .in(language));
        leftOut.forEach((reason, lines) -> text.append('\n')
                .append(TableWords.say("report.leftOut", lines.size(), reason, named(lines, language))
                        .in(language)));
        Map<String, List<UnreadableCell>> byColumn = new LinkedHashMap<>();
        unreadable.forEach(cell -> byColumn.computeIfAbsent(cell.column(), column -> new ArrayList<>())
                .add(cell));
        byColumn.forEach((column, cells) -> {
            text.append('\n')
                    .append(TableWords.say("report.unreadable", cells.size(), column)
                            .in(language));
            cells.stream().limit(CELLS_NAMED).forEach(cell -> text.append("\n  ")
                    .append(cell.text(file).in(language)));
        });
        return text.toString();
    }

    private static String named(List<Integer> lines, Language language) {
        List<String> first =
                lines.stream().limit(ROWS_NAMED).map(String::valueOf).toList();
        String names = String.join(", ", first);
        return lines.size() <= ROWS_NAMED
                ? names
                : TableWords.say("report.others", names).in(language);
    }

    /** What became of one row. */
    public sealed interface Row {
        /** The line of the file at which it begins, from 1. */
        int line();

        /**
         * It is a call.
         *
         * @param agentId whose call it is
         * @param call what the row says; what it does not say is unknown
         * @param survey the customer's ratings; null where the row has none
         */
        record Used(
                int line,
                String agentId,
                Call call,
                @Nullable Survey survey) implements Row {}

        /**
         * It is none that can be used.
         *
         * @param reason why, the same for all rows of the same fault
         */
        record LeftOut(int line, Text reason) implements Row {}
    }

    /**
     * A cell that cannot be read and is taken as unknown.
     *
     * @param line of the file, from 1
     * @param column its name in the header
     * @param value its text, cut after 40 characters
     * @param expected how it is to be written
     */
    public record UnreadableCell(int line, String column, String value, Text expected) {
        Text text(String file) {
            return TableWords.say("cell.at", file, line, column, value, expected);
        }
    }
}
