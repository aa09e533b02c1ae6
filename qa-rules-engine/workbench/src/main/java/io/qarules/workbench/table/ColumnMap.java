package io.qarules.workbench.table;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a file of calls says what, and how it is written: a YAML file that {@code sniff} proposes and people
 * mend.
 *
 * @param encoding of the file
 * @param delimiter between two cells of a row
 * @param quoted whether {@code "} encloses cells
 * @param decimal what parts the whole of a number from the rest: a point, or a comma, then with points between thousands
 * @param thousands what parts groups of three digits, such as a comma, or a space, which stands for all spaces; null where
 *     nothing does, though with a decimal comma a point may
 * @param firstRow the line at which the header begins, from 1; without a header that of the first call
 * @param header whether the first row holds the names of the columns; without names they are 1, 2, 3, …
 * @param zone of moments that name none
 * @param columns at least {@code agentId} and {@code startedAt}; no field twice
 * @param skip rows that are no calls
 */
public record ColumnMap(
        Charset encoding,
        char delimiter,
        boolean quoted,
        char decimal,
        @Nullable Character thousands,
        int firstRow,
        boolean header,
        ZoneId zone,
        List<MappedColumn> columns,
        List<Skip> skip) {

    public ColumnMap {
        columns = List.copyOf(columns);
        skip = List.copyOf(skip);
    }

    /**
     * Reads a map.
     *
     * @param file YAML in UTF-8
     * @throws TableException if it cannot be used; the text names file, line and value
     */
    public static ColumnMap read(Path file) throws IOException {
        return new ColumnMapReader(file).read();
    }

    NumberSigns signs() {
        return new NumberSigns(decimal, thousands);
    }

    Optional<MappedColumn> of(CallField field) {
        return columns.stream().filter(column -> column.field() == field).findFirst();
    }

    /** Returns the scale of the ratings; a map has one. */
    MappedColumn.Scale scale() {
        return columns.stream()
                .filter(column -> column.field().kind() == CallField.Kind.RATING && column.scale() != null)
                .findFirst()
                .map(MappedColumn::scale)
                .orElse(MappedColumn.Scale.STANDARD);
    }

    /**
     * Rows that are left out.
     *
     * @param column whose cell decides
     * @param values the texts of rows that are no calls
     */
    public record Skip(String column, Set<String> values) {
        public Skip {
            values = Set.copyOf(values);
        }
    }
}
