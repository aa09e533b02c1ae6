package io.qarules.workbench.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Proposes a map of columns from a file's header and its first thousand rows. */
public final class ColumnSniffer {
    static final double NEARLY_ALL = 0.98;
    /** How many are looked at. */
    static final int ROWS = 1_000;

    private static final int BYTES = 4_000_000;
    private static final char[] DELIMITERS = {',', '\t', ';', '|'};

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
        byte[] head = wholeLines(in.readNBytes(BYTES));
        Charset encoding = encoding(head);
        String text = new String(head, encoding);
        if (text.replace("\uFEFF", "").isBlank()) {
            throw new TableException(TableWords.say("table.empty", file));
        }
        Division division = divisions(text)
                .max(Comparator.comparingDouble(Division::evenness).thenComparingInt(Division::width))
                .orElseThrow(() -> new TableException(TableWords.say("sniff.noDelimiter", file)));
        return new FieldFinder(columns(division.rows)).proposal(file, encoding, division);
    }

    private static byte[] wholeLines(byte[] head) {
        int end = head.length;
        if (end == BYTES) {
            while (end > 0 && head[end - 1] != '\n') {
                end--;
            }
        }
        return end == 0 ? head : Arrays.copyOf(head, end);
    }

    private static Charset encoding(byte[] head) {
        if (head.length > 1 && (head[0] & 0xFF) + (head[1] & 0xFF) == 0xFE + 0xFF && (head[0] & 0xFF) >= 0xFE) {
            return StandardCharsets.UTF_16;
        }
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            try {
                charset.newDecoder().decode(ByteBuffer.wrap(head));
                return charset;
            } catch (CharacterCodingException e) {
                continue; // the next one may read it
            }
        }
        return Charset.forName("windows-1252");
    }

    private static Stream<Division> divisions(String text) throws IOException {
        List<Division> divisions = new ArrayList<>();
        for (char delimiter : DELIMITERS) {
            Division division = division(text, delimiter);
            if (division.width() > 1) {
                divisions.add(division);
            }
        }
        return divisions.stream();
    }

    private static Division division(String text, char delimiter) throws IOException {
        try {
            return new Division(delimiter, true, rows(text, delimiter, true));
        } catch (DelimitedRows.OpenQuoteException e) {
            return new Division(delimiter, false, rows(text, delimiter, false)); // then it is no mark but a text
        }
    }

    private static List<DelimitedRows.Row> rows(String text, char delimiter, boolean quoted) throws IOException {
        List<DelimitedRows.Row> rows = new ArrayList<>();
        try (DelimitedRows all = new DelimitedRows(new StringReader(text), delimiter, quoted)) {
            for (DelimitedRows.Row row = all.next(); row != null && rows.size() <= ROWS; row = all.next()) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static List<SampledColumn> columns(List<DelimitedRows.Row> rows) {
        List<String> header = rows.get(0).cells();
        List<SampledColumn> columns = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            int at = i;
            List<String> cells = rows.stream()
                    .skip(1)
                    .filter(row -> row.cells().size() == header.size())
                    .map(row -> row.cells().get(at).strip())
                    .toList();
            List<String> texts = cells.stream().filter(text -> !text.isEmpty()).toList();
            columns.add(new SampledColumn(header.get(i).strip(), texts, cells.size() - texts.size()));
        }
        return columns;
    }

    /** The rows that a delimiter gives. */
    record Division(char delimiter, boolean quoted, List<DelimitedRows.Row> rows) {
        int width() {
            return rows.isEmpty() ? 0 : rows.get(0).cells().size();
        }

        /** The share of the rows that are as wide as the header. */
        double evenness() {
            return (double) rows.stream()
                            .filter(row -> row.cells().size() == width())
                            .count()
                    / rows.size();
        }

        Optional<Integer> uneven() {
            int uneven = (int)
                    rows.stream().filter(row -> row.cells().size() != width()).count();
            return uneven == 0 ? Optional.empty() : Optional.of(uneven);
        }
    }
}
