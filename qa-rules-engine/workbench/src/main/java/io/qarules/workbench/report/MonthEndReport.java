package io.qarules.workbench.report;

import io.qarules.workbench.page.HtmlTemplates;
import io.qarules.workbench.report.AgentPages.PageLink;
import io.qarules.workbench.report.AgentPages.PageView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The month-end report for a manager: one self-contained HTML page in Chinese and English that loads nothing from the
 * network.
 */
public final class MonthEndReport {
    private static final HtmlTemplates TEMPLATES = new HtmlTemplates(MonthEndReport.class::getResourceAsStream);

    private MonthEndReport() {}

    /** Generates the page, which opens in both languages, as {@link #page(ReportInput, OpeningLanguage)} does. */
    public static String page(ReportInput input) {
        return page(input, OpeningLanguage.BOTH);
    }

    /**
     * Generates the page: amounts, penalties by kind and clause, tiers by line, the award fund, every agent with
     * decisions, reasons and proofs, and the excluded records. Equal inputs give equal pages.
     *
     * @param opens the language in which it opens
     * @return HTML, to be stored in UTF-8
     */
    public static String page(ReportInput input, OpeningLanguage opens) {
        return page(input, new Roster(input), List.of(), opens);
    }

    private static String page(ReportInput input, Roster roster, List<PageLink> pages, OpeningLanguage opens) {
        return TEMPLATES.fill(
                "report",
                ReportView.of(input, roster, pages, opens, TEMPLATES.read("style.css"), TEMPLATES.read("report.js")));
    }

    /** Writes the page, which opens in both languages, as {@link #write(Path, ReportInput, OpeningLanguage)} does. */
    public static void write(Path html, ReportInput input) throws IOException {
        write(html, input, OpeningLanguage.BOTH);
    }

    /**
     * Writes the page to a file, and creates missing parent directories. Of more than 500 agents the sections are on pages
     * of 250 agents each, {@code 1.html} and so on in a directory beside the file, which has its name with {@code -agents};
     * the page leads to them.
     *
     * @param html the file; replaced if it exists, as are those of the agents
     * @param opens the language in which they open
     * @throws IOException if a file cannot be written
     */
    public static void write(Path html, ReportInput input, OpeningLanguage opens) throws IOException {
        Path file = html.toAbsolutePath();
        Files.createDirectories(file.getParent());
        AgentPages pages = new AgentPages(file);
        Roster roster = new Roster(input, pages::link);
        if (roster.agents().size() <= AgentPages.MOST_ON_ONE_PAGE) {
            Files.writeString(file, page(input, opens));
            return;
        }
        Files.writeString(file, page(input, roster, pages.links(roster.agents()), opens));
        List<List<AgentFile>> parts = pages.parts(roster.agents());
        for (int i = 0; i < parts.size(); i++) {
            Path part = pages.file(i);
            Files.createDirectories(part.getParent());
            Files.writeString(part, agents(input, roster, parts.get(i), pages.tableLink(), opens));
        }
    }

    private static String agents(
            ReportInput input, Roster roster, List<AgentFile> agents, String tableLink, OpeningLanguage opens) {
        return TEMPLATES.fill(
                "agents",
                new PageView(
                        input.title(),
                        input.note().isBlank() ? null : input.note(),
                        agents.get(0).id(),
                        agents.get(agents.size() - 1).id(),
                        tableLink,
                        opens,
                        TEMPLATES.read("style.css"),
                        TEMPLATES.read("report.js"),
                        agents.stream()
                                .map(agent -> AgentView.of(agent, roster))
                                .toList()));
    }
}
