package io.qarules.workbench.report;

import io.qarules.workbench.page.HtmlTemplates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The month-end report for a manager: one self-contained HTML page in Chinese and English that loads nothing from the
 * network.
 */
public final class MonthEndReport {
    private static final HtmlTemplates TEMPLATES = new HtmlTemplates(MonthEndReport.class::getResourceAsStream);

    private MonthEndReport() {}

    /**
     * Generates the page: amounts, penalties by kind and clause, tiers by line, the award fund, every agent with
     * decisions, reasons and proofs, and the excluded records. Equal inputs give equal pages.
     *
     * @return HTML, to be stored in UTF-8
     */
    public static String page(ReportInput input) {
        String style = TEMPLATES.read("style.css");
        String script = TEMPLATES.read("report.js");
        return TEMPLATES.fill("report", ReportView.of(input, style, script));
    }

    /**
     * Writes the page to a file, and creates missing parent directories.
     *
     * @param html the file; replaced if it exists
     * @throws IOException if the file cannot be written
     */
    public static void write(Path html, ReportInput input) throws IOException {
        Files.createDirectories(html.toAbsolutePath().getParent());
        Files.writeString(html, page(input));
    }
}
