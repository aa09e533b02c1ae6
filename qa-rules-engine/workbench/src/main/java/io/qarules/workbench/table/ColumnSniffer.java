package io.qarules.workbench.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.SequenceInputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Proposes a map of columns from a file's header and its first thousand rows; ids are compared in all rows. */
public final class ColumnSniffer {
    static final double NEARLY_ALL = 0.98;
    /** How many are looked at. */
    static final int ROWS = 1_000;

    private static final int BYTES = 4_000_000;
    private static final char[] DELIMITERS = {',', '\t', ';', '|'};
    /** What a spreadsheet may write above the table: its delimiter. */
    private static final Pattern DELIMITER_LINE = Pattern.compile("\\uFEFF?sep=(.)\\s*", Pattern.CASE_INSENSITIVE);

    private ColumnSniffer() {}

    /**
     * Looks at a file.
     *
     * @throws TableException if it is empty, or no character divides its header into columns
     */
    public static MapProposal sniff(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return sniff(file.toString(), in);
        }
    }

    /**
     * Looks at a file that is already open.
     *
     * @param file what errors call it
     * @throws TableException as {@link #sniff(Path)}
     */
    public static MapProposal sniff(String file, InputStream in) throws IOException {
        byte[] read = in.readNBytes(BYTES);
        OtherFile.refuse(file, Arrays.copyOf(read, Math.min(read.length, OtherFile.BEGIN)));
        byte[] head = wholeLines(read);
        SniffedEncoding encoding = SniffedEncoding.of(head);
        String text = new String(head, encoding.charset());
        if (text.replace("\uFEFF", "").isBlank()) {
            throw new TableException(TableWords.say("table.empty", file));
        }
        Division division = divisions(text).stream()
                .max(Comparator.comparingDouble(Division::evenness).thenComparingInt(Division::width))
                .orElseThrow(() -> new TableException(TableWords.say("sniff.noDelimiter", file)));
        FieldFinder finder = new FieldFinder(division.columns());
        finder.find();
        if (finder.idColumn() >= 0) {
            InputStream whole = new SequenceInputStream(new ByteArrayInputStream(read), in);
            finder.compared(ids(finder, new InputStreamReader(whole, encoding.charset()), division));
        }
        return finder.proposal(file, encoding, division);
    }

    private static RepeatedIds ids(FieldFinder finder, InputStreamReader text, Division division) throws IOException {
        List<String> names = division.names();
        RepeatedIds ids = new RepeatedIds(finder.idColumn(), division.width());
        try (DelimitedRows rows =
                new DelimitedRows(text, division.delimiter(), division.quoted(), division.firstRow())) {
            if (division.header()) {
                rows.next();
            }
            for (DelimitedRows.Row row = rows.next(); row != null; row = rows.next()) {
                List<String> cells = row.under(names).cells();
                if (!finder.isSkipped(cells) && !ids.add(cells)) {
                    ids.stop();
                    return ids;
                }
            }
        }
        return ids;
    }

    private static byte[] wholeLines(byte[] head) {
        int end = head.length;
        if (end == BYTES) {
            while (end > 0 && head[end - 1] != '\n') {
                end--;
            }
            end += end < BYTES && head[end] == 0 ? 1 : 0; // of a line's end in UTF-16
        }
        return end == 0 ? head : Arrays.copyOf(head, end);
    }

    private static List<Division> divisions(String text) throws IOException {
        Matcher line = DELIMITER_LINE.matcher(text.lines().findFirst().orElse(""));
        boolean named = line.matches();
        List<Division> divisions = new ArrayList<>();
        for (char delimiter : named ? new char[] {line.group(1).charAt(0)} : DELIMITERS) {
            Division division = division(text, delimiter, named ? 2 : 1);
            if (division.width() > 1) {
                divisions.add(division);
            }
        }
        return divisions;
    }

    private static Division division(String text, char delimiter, int firstRow) throws IOException {
        Division quoted = Division.of(delimiter, true, rows(text, delimiter, true, firstRow), firstRow);
        boolean texts = quoted.width() == 0 || (quoted.strays().size() > 1 && !hasQuotedCell(text, delimiter));
        return texts ? Division.of(delimiter, false, rows(text, delimiter, false, firstRow), firstRow) : quoted;
    }

    /** Whether a cell is enclosed in quotation marks; where none is, those that open some are texts like any other. */
    private static boolean hasQuotedCell(String text, char delimiter) {
        String end = Pattern.quote(String.valueOf(delimiter));
        return Pattern.compile("(?:^|" + end + ")\"[^\"\r\n]*\"(?=" + end + "|\r?$)", Pattern.MULTILINE)
                .matcher(text)
                .find();
    }

    private static List<DelimitedRows.Row> rows(String text, char delimiter, boolean quoted, int firstRow)
            throws IOException {
        List<DelimitedRows.Row> rows = new ArrayList<>();
        try (DelimitedRows all = new DelimitedRows(new StringReader(text), delimiter, quoted, firstRow)) {
            for (DelimitedRows.Row row = all.next(); row != null && rows.size() <= ROWS; row = all.next()) {
                rows.add(row);
            }
        }
        return rows;
    }
}
