package io.qarules.workbench.report;

import io.qarules.engine.value.Printable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The letter in one language. What could act on the terminal or the page that shows it, in ids for instance, is
 * escaped.
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

    LetterSheet {
        heading = Printable.line(heading);
        facts = facts.stream().map(Printable::line).toList();
        closing = Printable.line(closing);
    }

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
    record Item(String text, @Nullable String more) {
        Item {
            text = Printable.line(text);
            more = more == null ? null : Printable.line(more);
        }
    }
}
