package io.qarules.workbench.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One list of a case side by side with what came of it.
 *
 * @param what the list: {@code decisions}, {@code excluded}, {@code tiers}, …
 * @param rows in the order of the case, then what it does not expect
 */
public record LineComparison(String what, List<Row> rows) {
    public LineComparison {
        rows = List.copyOf(rows);
    }

    /** Whether all came as expected, and nothing else. */
    public boolean agrees() {
        return rows.stream().allMatch(Row::agrees);
    }

    /**
     * A line.
     *
     * @param expected null where the case does not expect it
     * @param actual null where it did not come
     * @param agrees whether both say the same; they may differ in how a number is written
     */
    public record Row(@Nullable String expected, @Nullable String actual, boolean agrees) {}
}
