package io.qarules.examples.monthend.summary;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Columns of plain text: the first to the left, the others, which are numbers, to the right; and the numbers as a
 * manager reads them.
 */
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

    /** Blank where it is none. */
    static String count(long number) {
        return number == 0 ? "" : String.format(Locale.ROOT, "%,d", number);
    }

    /** With two places; blank where it is nothing. */
    static String money(BigDecimal amount) {
        return amount.signum() == 0
                ? ""
                : String.format(Locale.ROOT, "%,.2f", amount.setScale(2, RoundingMode.HALF_UP));
    }

    /** With two places, also where it is zero; blank where it is unknown. */
    static String known(@Nullable BigDecimal figure) {
        return figure == null ? "" : String.format(Locale.ROOT, "%,.2f", figure.setScale(2, RoundingMode.HALF_UP));
    }

    /** The sum of what is known. */
    static <T> BigDecimal sum(Stream<T> items, Function<T, @Nullable BigDecimal> amount) {
        return items.map(amount).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
