package io.qarules.examples.monthend.report;

import java.util.List;

/**
 * A sheet for one agent, in Chinese and then in English: the index and the composite, each metric beside the line's
 * mean, what was decided and why, and what the agent can do about it.
 */
public final class AgentLetter {
    private AgentLetter() {}

    /**
     * As plain text.
     *
     * @throws IllegalArgumentException where neither the outcomes nor the settlement know the agent
     */
    public static String text(ReportInput input, String agentId) {
        return LetterText.of(new LetterSource(input, agentId).sheets());
    }

    /**
     * As a page of its own.
     *
     * @throws IllegalArgumentException where neither the outcomes nor the settlement know the agent
     */
    public static String html(ReportInput input, String agentId) {
        LetterSource source = new LetterSource(input, agentId);
        return Templates.fill(
                "letter.mustache",
                new Page(agentId + " · " + input.title(), input.note(), Templates.read("style.css"), source.sheets()));
    }

    /** What the template shows. */
    record Page(String title, String note, String style, List<Sheet> sheets) {}
}
