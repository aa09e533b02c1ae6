package io.qarules.workbench.report;

import com.google.common.collect.Lists;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pages of their own for the sections of agents, in a directory beside the report, where there are too many for one page. */
final class AgentPages {
    /** More agents than this are not on the report's page. */
    static final int MOST_ON_ONE_PAGE = 500;

    private static final int ON_EACH = 250;
    private static final String HTML = ".html";

    private final Path report;
    private final String name;

    /** @param report the file of the report */
    AgentPages(Path report) {
        this.report = report;
        String file = String.valueOf(report.getFileName());
        this.name = (file.endsWith(HTML) ? file.substring(0, file.length() - HTML.length()) : file) + "-agents";
    }

    /** Returns the link from the report to the section of an agent. */
    String link(String anchor) {
        int number = Integer.parseInt(anchor.substring(Roster.ANCHOR.length())) - 1;
        return link(number / ON_EACH) + "#" + anchor;
    }

    private String link(int page) {
        return encoded(name) + "/" + (page + 1) + HTML;
    }

    /** Returns the links to all pages, with the first and the last agent of each. */
    List<PageLink> links(List<AgentFile> agents) {
        List<PageLink> links = new ArrayList<>();
        for (List<AgentFile> some : Lists.partition(agents, ON_EACH)) {
            links.add(new PageLink(
                    link(links.size()),
                    some.get(0).id(),
                    some.get(some.size() - 1).id()));
        }
        return links;
    }

    /** Returns the pages in their order; each builds its view when it is asked for. */
    List<List<AgentFile>> parts(List<AgentFile> agents) {
        return Lists.partition(agents, ON_EACH);
    }

    /** Returns the file of a page, counted from 0. */
    Path file(int page) {
        return report.resolveSibling(name).resolve((page + 1) + HTML);
    }

    /** Returns the link back to the table of agents. */
    String tableLink() {
        return "../" + encoded(String.valueOf(report.getFileName())) + "#agents";
    }

    private static String encoded(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /**
     * A page of agents.
     *
     * @param first id of its first agent
     */
    record PageLink(String link, String first, String last) {}

    /** The view of such a page. */
    record PageView(
            String title,
            @Nullable String note,
            String first,
            String last,
            String tableLink,
            OpeningLanguage opens,
            String style,
            String script,
            List<AgentView> agents) {}
}
