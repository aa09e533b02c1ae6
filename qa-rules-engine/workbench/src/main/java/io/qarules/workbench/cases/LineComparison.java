package io.qarules.workbench.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The comparison of one list of expectations with the actual result.
 *
 * @param what name of the list: {@code decisions}, {@code excluded}, {@code tiers}, …
 * @param rows in the order of the case, then the unexpected lines
 */
public record LineComparison(String what, List<Row> rows) {
    public LineComparison {
        rows = List.copyOf(rows);
    }

    /** Returns whether the result is exactly as expected. */
    public boolean agrees() {
        return rows.stream().allMatch(Row::agrees);
    }

    /**
     * A pair of expected and actual line.
     *
     * @param expected null where the case does not expect the line
     * @param actual null where the result lacks the line
     * @param agrees whether both mean the same; numbers may be written differently
     */
    public record Row(@Nullable String expected, @Nullable String actual, boolean agrees) {}
}
