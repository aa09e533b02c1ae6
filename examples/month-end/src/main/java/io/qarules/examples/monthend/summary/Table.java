package io.qarules.examples.monthend.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Columns of plain text: the first to the left, the others, which are numbers, to the right. */
final class Table {
    private static final String INDENT = "  ";

    private final List<List<String>> rows = new ArrayList<>();

    Table(String... headings) {
        row(headings);
    }

    void row(String... cells) {
        rows.add(List.of(cells));
    }

    /** The lines, indented. */
    String text() {
        return rows.stream().map(this::line).collect(Collectors.joining());
    }

    private String line(List<String> cells) {
        String line = IntStream.range(0, cells.size())
                .mapToObj(column -> padded(cells.get(column), column))
                .collect(Collectors.joining(" "));
        return INDENT + line.stripTrailing() + "\n";
    }

    private String padded(String cell, int column) {
        String padding = " ".repeat(width(column) - cell.length());
        return column == 0 ? cell + padding : padding + cell;
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }
}
