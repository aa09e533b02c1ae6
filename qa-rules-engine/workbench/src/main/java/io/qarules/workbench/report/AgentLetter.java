package io.qarules.workbench.report;

import io.qarules.engine.value.ClosestMatch;
import io.qarules.engine.value.Printable;
import io.qarules.workbench.page.HtmlTemplates;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A letter to one agent, in Chinese and then in English: the satisfaction index and the composite, each metric beside
 * the line's mean, the decisions with their reasons, and what the agent can do about them.
 */
public final class AgentLetter {
    private static final HtmlTemplates TEMPLATES = new HtmlTemplates(AgentLetter.class::getResourceAsStream);
    private static final String BETWEEN = "\n" + "-".repeat(60) + "\n\n";

    private final String title;
    private final String note;
    private final List<LetterSheet> sheets;

    private AgentLetter(String title, String note, List<LetterSheet> sheets) {
        this.title = title;
        this.note = note;
        this.sheets = sheets;
    }

    /**
     * Writes the letter of an agent.
     *
     * @throws IllegalArgumentException if neither an outcome nor the settlement has the agent
     */
    public static AgentLetter of(ReportInput input, String agentId) {
        Roster roster = new Roster(input);
        AgentFile agent = roster.agent(agentId);
        if (agent == null) {
            throw new IllegalArgumentException(unknown(agentId, roster));
        }
        return new AgentLetter(
                Printable.line(input.title().isBlank() ? agentId : agentId + " · " + input.title()),
                input.note(),
                Stream.of(true, false)
                        .map(zh -> new LetterWriter(input, roster, agent, zh).sheet())
                        .toList());
    }

    /** Returns the same letter in one language only: in Chinese for any Chinese locale, in English for all others. */
    public AgentLetter in(Locale language) {
        String code = language.getLanguage().equals("zh") ? LetterSheet.ZH : LetterSheet.EN;
        return new AgentLetter(
                title,
                note,
                sheets.stream().filter(sheet -> sheet.language().equals(code)).toList());
    }

    /** Returns the letter as plain text; lines end with a line feed. */
    public String text() {
        return String.join(BETWEEN, sheets.stream().map(AgentLetter::text).toList());
    }

    /** Returns the letter as a self-contained HTML page, to be stored in UTF-8. */
    public String html() {
        Page page = new Page(
                sheets.get(0).language(), title, note.isBlank() ? null : note, TEMPLATES.read("style.css"), sheets);
        return TEMPLATES.fill("letter", page);
    }

    private static String unknown(String agentId, Roster roster) {
        List<String> known = roster.agents().stream().map(AgentFile::id).toList();
        return "no outcome and no settlement names agent " + agentId
                + ClosestMatch.to(agentId, known)
                        .map(". Maybe %s"::formatted)
                        .orElse(". Maybe the id is spelt otherwise, or the agent belongs to another period");
    }

    private static String text(LetterSheet sheet) {
        StringBuilder text = new StringBuilder(sheet.heading()).append('\n');
        sheet.note()
                .lines()
                .forEach(line -> text.append("! ").append(Printable.line(line)).append('\n'));
        text.append('\n');
        sheet.facts().forEach(fact -> text.append(fact).append('\n'));
        LetterSheet.MetricTable measures = sheet.measures();
        if (measures != null) {
            text.append("\n== ").append(measures.title()).append(" ==\n");
            text.append(measures.caption()).append('\n');
            measures.rows()
                    .forEach(row ->
                            text.append("  ").append(text(row, measures.mean())).append('\n'));
        }
        for (LetterSheet.Part part : sheet.parts()) {
            text.append("\n== ").append(part.title()).append(" ==\n");
            part.items().forEach(item -> append(text, item));
        }
        return text.append('\n').append(sheet.closing()).append('\n').toString();
    }

    private static String text(LetterSheet.Row row, String mean) {
        String figures = "%s: %s · %s %s".formatted(row.measure(), row.own(), mean, row.mean());
        return row.verdict().isEmpty() ? figures : figures + " · " + row.verdict();
    }

    private static void append(StringBuilder text, LetterSheet.Item item) {
        text.append("- ").append(item.text()).append('\n');
        if (item.more() != null) {
            text.append("    ").append(item.more()).append('\n');
        }
    }

    /** The view of the letter's template. */
    record Page(String language, String title, @Nullable String note, String style, List<LetterSheet> sheets) {}
}
