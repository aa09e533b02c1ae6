package io.qarules.examples.monthend;

import io.qarules.CaseResult;
import io.qarules.engine.json.JsonWriter;
import io.qarules.workbench.office.OfficePage;
import io.qarules.workbench.office.OfficeReport;
import io.qarules.workbench.report.AgentLetter;
import io.qarules.workbench.report.MonthEndReport;
import io.qarules.workbench.report.ReportInput;
import io.qarules.workbench.report.ReportInput.SettledPeriod;
import java.io.IOException;
import java.io.Writer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** The files that a month end leaves, all in one directory. */
final class MonthEndFiles {
    private static final String SETTLEMENTS = "settlements.ndjson";
    private static final String PAGE = "month-end.html";
    private static final String OFFICE = "office.html";

    private final JsonWriter json = new JsonWriter();
    private final Path outcomes;

    /** @param outcomes the file of outcomes; the others go beside it */
    MonthEndFiles(Path outcomes) {
        this.outcomes = outcomes.toAbsolutePath().normalize();
    }

    /** Whether another file has the name that is meant for the outcomes. */
    boolean isTaken() {
        return outcomes.endsWith(SETTLEMENTS) || outcomes.endsWith(PAGE) || outcomes.endsWith(OFFICE);
    }

    Path outcomes() {
        return outcomes;
    }

    Path settlements() {
        return outcomes.resolveSibling(SETTLEMENTS);
    }

    Path page() {
        return outcomes.resolveSibling(PAGE);
    }

    /** Writes each result as it comes, one agent a line, as the command line does. */
    List<CaseResult> writeOutcomes(Stream<CaseResult> results) throws IOException {
        Files.createDirectories(outcomes.getParent());
        List<CaseResult> written = new ArrayList<>();
        try (results;
                Writer file = Files.newBufferedWriter(outcomes)) {
            for (Iterator<CaseResult> all = results.iterator(); all.hasNext(); ) {
                CaseResult result = all.next();
                written.add(result);
                file.write(json(written.size(), result));
                file.write('\n');
            }
        }
        return written;
    }

    /** Writes the settlements, one period a line. */
    void writeSettlements(List<SettledPeriod> periods) throws IOException {
        try (Writer file = Files.newBufferedWriter(settlements())) {
            for (SettledPeriod period : periods) {
                file.write(json.write(period.settlement()));
                file.write('\n');
            }
        }
    }

    Path office() {
        return outcomes.resolveSibling(OFFICE);
    }

    void writeOffice(OfficeReport report) throws IOException {
        OfficePage.write(office(), report);
    }

    void writePage(ReportInput input) throws IOException {
        MonthEndReport.write(page(), input);
    }

    /**
     * Writes an agent's letter as text and as a page.
     *
     * @return the text's file
     * @throws IllegalArgumentException where nothing is known of the agent
     */
    Path writeLetter(ReportInput input, String agent) throws IOException {
        AgentLetter letter = AgentLetter.of(input, agent);
        String name = "letter-" + URLEncoder.encode(agent, StandardCharsets.UTF_8);
        Path text = outcomes.resolveSibling(name + ".txt");
        Files.writeString(text, letter.text());
        Files.writeString(outcomes.resolveSibling(name + ".html"), letter.html());
        return text;
    }

    private String json(long line, CaseResult result) {
        return result instanceof CaseResult.Failed failed
                ? json.writeFailure(line, failed.error())
                : json.write(result.orElseThrow());
    }
}
