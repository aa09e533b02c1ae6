package io.qarules.workbench.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The rows that a delimiter gives.
 *
 * @param firstRow the line of the first row of the table, from 1
 * @param titles how many rows stand above it
 * @param header whether its first row holds names
 * @param rows those of the table that were looked at, with the header
 */
record Division(
        char delimiter, boolean quoted, int firstRow, int titles, boolean header, List<DelimitedRows.Row> rows) {
    private static final int MOST_TITLES = 20;
    private static final Pattern VALUE = Pattern.compile(
            "[-+]?\\d[\\d.,]*|\\d{1,4}[-/.年]\\d{1,2}[-/.月]\\d{1,4}.*|\\d{1,2}:\\d\\d.*", Pattern.DOTALL);

    /**
     * Divides rows into titles and a table: a row above it that fills less than half of the columns is a title.
     *
     * @param firstRow the line of the first row if there is no title
     */
    static Division of(char delimiter, boolean quoted, List<DelimitedRows.Row> rows, int firstRow) {
        int width = Math.min(usualWidth(rows), widest(rows));
        int titles = 0;
        while (titles < Math.min(MOST_TITLES, rows.size() - 1) && isTitle(rows.get(titles), width)) {
            titles++;
        }
        List<DelimitedRows.Row> table = List.copyOf(rows.subList(titles, rows.size()));
        int first = titles == 0 ? firstRow : table.get(0).line();
        boolean header = table.isEmpty() || !isOfValues(table.get(0));
        List<String> names = table.isEmpty()
                ? List.of()
                : (header ? table.get(0) : table.get(0).numbers()).cells();
        return new Division(
                delimiter,
                quoted,
                first,
                titles,
                header,
                table.stream().map(row -> row.under(names)).toList());
    }

    /** The most columns that a row fills; a delimiter at the end of every line begins none. */
    private static int widest(List<DelimitedRows.Row> rows) {
        return rows.stream()
                .mapToInt(row -> {
                    int end = row.cells().size();
                    while (end > 0 && row.cells().get(end - 1).isBlank()) {
                        end--;
                    }
                    return end;
                })
                .max()
                .orElse(0);
    }

    private static int usualWidth(List<DelimitedRows.Row> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(row -> row.cells().size(), Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.<Integer, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    private static boolean isTitle(DelimitedRows.Row row, int width) {
        long filled = row.cells().stream().filter(cell -> !cell.isBlank()).count();
        return !row.isStray() && width > 1 && (row.cells().size() == 1 || filled * 2 < width);
    }

    /** Whether a row holds numbers, days or times of day, and no name by which a field is known. */
    private static boolean isOfValues(DelimitedRows.Row row) {
        return row.cells().stream().anyMatch(cell -> VALUE.matcher(cell.strip()).matches())
                && row.cells().stream().noneMatch(Division::isName);
    }

    private static boolean isName(String cell) {
        return Arrays.stream(CallField.values()).anyMatch(field -> Synonyms.fit(field.name(), cell) >= 2)
                || Synonyms.fit("date", cell) >= 2
                || Synonyms.fit("time", cell) >= 2;
    }

    int width() {
        return rows.isEmpty() ? 0 : rows.get(0).cells().size();
    }

    /** The share of all rows that are as wide as the table's first. */
    double evenness() {
        return (double) (rows.size() - uneven() - strays().size()) / (rows.size() + titles);
    }

    /** How many rows of the table are not as wide as its first, but for those of {@link #strays}. */
    int uneven() {
        return (int) rows.stream()
                .filter(row -> !row.isStray() && row.cells().size() != width())
                .count();
    }

    /** The lines of the rows in which a quotation mark opens that nothing closes. */
    List<Integer> strays() {
        return rows.stream()
                .filter(DelimitedRows.Row::isStray)
                .map(DelimitedRows.Row::line)
                .toList();
    }

    /** How many rows of the table are no header. */
    int calls() {
        return rows.size() - (header ? 1 : 0);
    }

    /** The lines of the rows that have a text under a column without a name at the table's end. */
    List<Integer> beside() {
        List<String> names = names();
        return rows.stream()
                .skip(header ? 1 : 0)
                .filter(row -> row.cells().size() == width() && row.isBeside(names))
                .map(DelimitedRows.Row::line)
                .toList();
    }

    List<String> names() {
        DelimitedRows.Row first = rows.get(0);
        return (header ? first : first.numbers())
                .cells().stream().map(Digits::stripped).toList();
    }

    /** Names that stand in the header more than once. */
    Set<String> twice() {
        return names().stream()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .filter(name -> name.getValue() > 1)
                .map(Map.Entry::getKey)
                .filter(name -> !name.isEmpty()) // what has no name cannot be named
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The signs in the numbers of all columns. */
    NumberSigns signs() {
        return sniffedSigns().signs();
    }

    private SniffedSigns sniffedSigns() {
        return new SniffedSigns(names(), texts());
    }

    /** The columns with the texts of the rows that are as wide as the table; numbers have a point. */
    List<SampledColumn> columns() {
        SniffedSigns sniffed = sniffedSigns();
        NumberSigns signs = sniffed.signs();
        List<SampledColumn> columns = new ArrayList<>();
        List<List<String>> texts = texts();
        int calls = calls() - uneven() - strays().size() - beside().size();
        for (int i = 0; i < width(); i++) {
            List<String> own = texts.get(i).stream()
                    .map(text -> signs.equals(NumberSigns.PLAIN)
                            ? text
                            : signs.plain(text).orElse(text))
                    .toList();
            columns.add(new SampledColumn(names().get(i), own, calls - own.size(), sniffed.doubt(i)));
        }
        return columns;
    }

    private List<List<String>> texts() {
        List<String> names = names();
        List<List<String>> texts = new ArrayList<>();
        for (int i = 0; i < width(); i++) {
            int at = i;
            texts.add(rows.stream()
                    .skip(header ? 1 : 0)
                    .filter(row -> row.cells().size() == width() && !row.isBeside(names))
                    .map(row -> Digits.stripped(row.cells().get(at)))
                    .filter(text -> !text.isEmpty())
                    .toList());
        }
        return texts;
    }
}
