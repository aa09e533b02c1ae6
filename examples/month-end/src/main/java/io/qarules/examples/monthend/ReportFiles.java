package io.qarules.examples.monthend;

import io.qarules.examples.monthend.report.AgentLetter;
import io.qarules.examples.monthend.report.MonthEndReport;
import io.qarules.examples.monthend.report.ReportInput;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The page for the manager and the letters to agents, beside the outcomes. */
final class ReportFiles {
    static final String NAME = "month-end.html";

    private final Path page;
    private final ReportInput input;

    ReportFiles(Path outcomes, ReportInput input) {
        this.page = outcomes.resolveSibling(NAME);
        this.input = input;
    }

    Path page() {
        return page;
    }

    void writePage() throws IOException {
        MonthEndReport.write(page, input);
    }

    /**
     * Writes the letter as text and as a page.
     *
     * @return the text's file
     * @throws IllegalArgumentException where nothing is known of the agent
     */
    Path writeLetter(String agent) throws IOException {
        String name = "letter-" + URLEncoder.encode(agent, StandardCharsets.UTF_8);
        Path text = page.resolveSibling(name + ".txt");
        Files.writeString(text, AgentLetter.text(input, agent));
        Files.writeString(page.resolveSibling(name + ".html"), AgentLetter.html(input, agent));
        return text;
    }
}
