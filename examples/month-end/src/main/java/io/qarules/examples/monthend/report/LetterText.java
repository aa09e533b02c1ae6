package io.qarules.examples.monthend.report;

import java.util.List;

/** A letter as plain text. */
final class LetterText {
    private static final String BETWEEN = "\n" + "-".repeat(60) + "\n\n";

    private LetterText() {}

    static String of(List<Sheet> sheets) {
        return String.join(BETWEEN, sheets.stream().map(LetterText::of).toList());
    }

    private static String of(Sheet sheet) {
        StringBuilder text = new StringBuilder(sheet.heading()).append('\n');
        sheet.note().lines().forEach(line -> text.append("! ").append(line).append('\n'));
        text.append('\n');
        sheet.facts().forEach(fact -> text.append(fact).append('\n'));
        Sheet.Measures measures = sheet.measures();
        if (measures != null) {
            text.append("\n== ").append(measures.title()).append(" ==\n");
            text.append(measures.caption()).append('\n');
            for (Sheet.Row row : measures.rows()) {
                text.append("  %s: %s · %s %s%s\n"
                        .formatted(
                                row.measure(),
                                row.own(),
                                measures.mean(),
                                row.mean(),
                                row.verdict().isEmpty() ? "" : " · " + row.verdict()));
            }
        }
        for (Sheet.Part part : sheet.parts()) {
            text.append("\n== ").append(part.title()).append(" ==\n");
            for (Sheet.Item item : part.items()) {
                text.append("- ").append(item.text()).append('\n');
                if (item.more() != null) {
                    text.append("    ").append(item.more()).append('\n');
                }
            }
        }
        return text.append('\n').append(sheet.closing()).append('\n').toString();
    }
}
