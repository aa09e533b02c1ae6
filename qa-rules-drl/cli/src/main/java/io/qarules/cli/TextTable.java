package io.qarules.cli;

import io.qarules.engine.value.Columns;
import io.qarules.engine.value.Printable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Formats a table as text: the first column is left-aligned, the others are right-aligned. */
final class TextTable {
    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();

    TextTable row(Object... cells) {
        rows.add(Arrays.stream(cells)
                .map(cell -> Printable.line(String.valueOf(cell)))
                .toList());
        return this;
    }

    /** Returns the table with one indented line a row. */
    String text() {
        int[] widths = new int[rows.stream().mapToInt(List::size).max().orElse(0)];
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                widths[i] = Math.max(widths[i], Columns.width(row.get(i)));
            }
        }
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                line.append(GAP)
                        .append(i == 0 ? Columns.left(row.get(i), widths[i]) : Columns.right(row.get(i), widths[i]));
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }
}
