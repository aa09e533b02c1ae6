package io.qarules.workbench.table;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one field of a call is read from.
 *
 * @param field what the column says
 * @param columns names in the header, at least one; several are joined, of a moment by a space, else by a hyphen
 * @param format of a moment: a pattern such as {@code dd/MM/yyyy HH:mm}, or {@code iso}, {@code epochSeconds},
 *     {@code epochMillis}, {@code epochMicros}; of a duration: {@code seconds}, {@code milliseconds},
 *     {@code microseconds}, {@code minutes}, {@code hours}, {@code days}, {@code h:mm:ss}, {@code h:mm}, {@code mm:ss},
 *     {@code [h:]mm:ss} or {@code units}; null means iso or seconds
 * @param scale of a rating; null means 1 to 5, of which 5 is best
 * @param values what is read in place of a cell's text
 * @param yes texts that mean true, of a flag
 * @param no texts that mean false, of a flag
 * @param unknown texts that say nothing
 * @param line where it stands in its file, from 1; 0 for one that stands in none
 */
public record MappedColumn(
        CallField field,
        List<String> columns,
        @Nullable String format,
        @Nullable Scale scale,
        Map<String, String> values,
        Set<String> yes,
        Set<String> no,
        Set<String> unknown,
        int line) {

    public MappedColumn {
        columns = List.copyOf(columns);
        values = Map.copyOf(values);
        yes = Set.copyOf(yes);
        no = Set.copyOf(no);
        unknown = Set.copyOf(unknown);
    }

    /** Returns a column whose cells are read as they are. */
    static MappedColumn of(CallField field, String column, @Nullable String format) {
        return new MappedColumn(field, List.of(column), format, null, Map.of(), Set.of(), Set.of(), Set.of(), 0);
    }

    String title() {
        return String.join(" + ", columns);
    }

    String separator() {
        return field.kind() == CallField.Kind.MOMENT ? " " : "-";
    }

    /**
     * The ends of a scale of ratings.
     *
     * @param worst the worst rating; greater than the best one on a scale of which 1 is best
     * @param best the best rating, another than the worst
     */
    public record Scale(long worst, long best) {
        static final Scale STANDARD = new Scale(1, 5);

        long min() {
            return Math.min(worst, best);
        }

        long max() {
            return Math.max(worst, best);
        }

        /** Returns the rating on the scale with the same ends of which the greatest is best. */
        long upward(long rating) {
            return worst < best ? rating : worst + best - rating;
        }
    }
}
