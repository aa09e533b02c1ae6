package io.qarules.workbench.report;

import io.qarules.workbench.page.HtmlTemplates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The month on one page for a manager: self-contained HTML in Chinese and English that asks no network for anything.
 */
public final class MonthEndReport {
    private static final HtmlTemplates TEMPLATES = new HtmlTemplates(MonthEndReport.class::getResourceAsStream);

    private MonthEndReport() {}

    /**
     * Makes the page: money, penalties by kind and clause, tiers by line, the award fund, every agent with decisions,
     * reasons and proofs, and what was left out. Equal inputs give equal pages.
     *
     * @return HTML, to be stored in UTF-8
     */
    public static String page(ReportInput input) {
        String style = TEMPLATES.read("style.css");
        String script = TEMPLATES.read("report.js");
        return TEMPLATES.fill("report", ReportView.of(input, style, script));
    }

    /**
     * Writes the page, and the directories above it where they are missing.
     *
     * @param html replaced where it exists
     * @throws IOException where the file cannot be written
     */
    public static void write(Path html, ReportInput input) throws IOException {
        Files.createDirectories(html.toAbsolutePath().getParent());
        Files.writeString(html, page(input));
    }
}
