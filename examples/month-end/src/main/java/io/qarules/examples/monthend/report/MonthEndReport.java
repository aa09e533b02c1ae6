package io.qarules.examples.monthend.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The month on one page for a manager: self-contained HTML in Chinese and English that asks no network for anything. */
public final class MonthEndReport {
    private MonthEndReport() {}

    /**
     * Writes the page, and the directories above it where they are missing.
     *
     * @throws IOException where the file cannot be written
     */
    public static void write(Path html, ReportInput input) throws IOException {
        Files.createDirectories(html.toAbsolutePath().getParent());
        Files.writeString(html, page(input));
    }

    static String page(ReportInput input) {
        String style = Templates.read("style.css");
        String script = Templates.read("report.js");
        return Templates.fill("report.mustache", ReportView.of(input, style, script));
    }
}
