package io.qarules.workbench.office;

import io.qarules.workbench.page.HtmlTemplates;
import io.qarules.workbench.report.MonthEndReport;
import io.qarules.workbench.report.OpeningLanguage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The page of the inspection office (POLICY 19): one self-contained HTML page in Chinese and English that loads nothing
 * from the network. Printed, each inspector's calls are on sheets of their own.
 */
public final class OfficePage {
    private static final HtmlTemplates TEMPLATES = new HtmlTemplates(OfficePage::resource);

    private OfficePage() {}

    /**
     * Generates the page, which opens in both languages. Equal reports give equal pages.
     *
     * @return HTML, to be stored in UTF-8
     */
    public static String page(OfficeReport report) {
        return page(report, OpeningLanguage.BOTH);
    }

    /**
     * Generates the page. Equal reports give equal pages.
     *
     * @param opens the language in which it opens
     * @return HTML, to be stored in UTF-8
     */
    public static String page(OfficeReport report, OpeningLanguage opens) {
        String style = TEMPLATES.read("style.css") + TEMPLATES.read("office.css");
        String script = TEMPLATES.read("report.js") + TEMPLATES.read("office.js");
        return TEMPLATES.fill("office", OfficeView.of(report, opens, style, script));
    }

    /**
     * Writes the page to a file, and creates missing parent directories. It opens in both languages.
     *
     * @param html the file; replaced if it exists
     * @throws IOException if the file cannot be written
     */
    public static void write(Path html, OfficeReport report) throws IOException {
        write(html, report, OpeningLanguage.BOTH);
    }

    /**
     * Writes the page to a file, and creates missing parent directories.
     *
     * @param html the file; replaced if it exists
     * @param opens the language in which it opens
     * @throws IOException if the file cannot be written
     */
    public static void write(Path html, OfficeReport report, OpeningLanguage opens) throws IOException {
        Files.createDirectories(html.toAbsolutePath().getParent());
        Files.writeString(html, page(report, opens));
    }

    /** The style and the small templates are those of the month-end report. */
    private static @Nullable InputStream resource(String name) {
        InputStream own = OfficePage.class.getResourceAsStream(name);
        return own == null ? MonthEndReport.class.getResourceAsStream(name) : own;
    }
}
