package io.qarules.cli;

import io.qarules.cli.PageLanguage.Shown;
import io.qarules.cli.PageTables.Row;
import io.qarules.cli.PageTables.Table;
import io.qarules.engine.value.Printable;
import java.util.List;
import java.util.stream.Collectors;

/** Formats the page of a pack as Markdown. */
final class PageMarkdown {
    private PageMarkdown() {}

    static String of(PageTables page) {
        StringBuilder text = new StringBuilder();
        text.append("# ")
                .append(escape(page.title()))
                .append("\n\n`")
                .append(page.digest())
                .append("`\n");
        page.warnings()
                .forEach(warning -> text.append("\n- ").append(inline(warning)).append('\n'));
        for (Table table : page.tables()) {
            text.append("\n## ").append(inline(table.heading())).append("\n\n");
            table.notes().forEach(note -> text.append(inline(note)).append("\n\n"));
            text.append(row(table.columns()));
            text.append("|").append("---|".repeat(table.columns().size())).append('\n');
            for (Row row : table.rows()) {
                text.append(row(row.cells()));
            }
        }
        return text.toString();
    }

    private static String row(List<Shown> cells) {
        return cells.stream().map(PageMarkdown::inline).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String inline(Shown shown) {
        return escape(shown.main()) + (shown.hasSmall() ? " / " + escape(shown.small()) : "");
    }

    /** Escapes characters that Markdown would interpret. */
    private static String escape(String text) {
        String escaped = text.replaceAll("([\\\\`*|<>\\[\\]])", "\\\\$1").replaceAll("\\s*\\R\\s*", " ");
        return Printable.line(escaped);
    }
}
