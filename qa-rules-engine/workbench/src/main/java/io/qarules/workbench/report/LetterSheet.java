package io.qarules.workbench.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The letter in one language.
 *
 * @param note what is synthetic
 * @param facts the index and what goes with it, a line each
 * @param measures null without a settlement
 */
record LetterSheet(
        String language,
        String heading,
        String note,
        List<String> facts,
        @Nullable MetricTable measures,
        List<Part> parts,
        String closing) {
    static final String ZH = "zh-CN";
    static final String EN = "en";

    /**
     * Each metric beside the line's mean.
     *
     * @param caption how the mean is taken
     */
    record MetricTable(
            String title, String caption, String measure, String own, String mean, String verdict, List<Row> rows) {}

    /**
     * One metric.
     *
     * @param verdict better, worse or the same
     */
    record Row(String measure, String own, String mean, String verdict) {}

    /** A heading and what stands below it, an item each. */
    record Part(String title, List<Item> items) {}

    /**
     * A statement.
     *
     * @param more why, or null
     */
    record Item(String text, @Nullable String more) {}
}
