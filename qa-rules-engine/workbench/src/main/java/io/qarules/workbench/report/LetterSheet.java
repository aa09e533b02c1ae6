package io.qarules.workbench.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The letter in one language.
 *
 * @param note what is synthetic in the data
 * @param facts lines with the satisfaction index and related numbers
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
     * The metrics beside the line's means.
     *
     * @param caption how the mean is computed
     */
    record MetricTable(
            String title, String caption, String measure, String own, String mean, String verdict, List<Row> rows) {}

    /**
     * A metric.
     *
     * @param verdict better, worse or the same, in words
     */
    record Row(String measure, String own, String mean, String verdict) {}

    /** A heading and its items. */
    record Part(String title, List<Item> items) {}

    /**
     * An item.
     *
     * @param more the explanation; null without one
     */
    record Item(String text, @Nullable String more) {}
}
