package io.qarules.cli;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Generates a member of a case of a period, of whom one metric is known. */
final class MemberText {
    /** What can be given in place of calls and surveys (POLICY 17). */
    private static final Set<String> MEASURES =
            Set.of("resolution", "attitude", "speed", "convenience", "csat", "nps", "fcr", "aht", "callsPerHour");

    /** The measured metrics that stand at the member itself. */
    private static final Set<String> OWN = Set.of("script", "empathy");

    private static final String QUALITY = "quality";

    /** As many as any pack asks for who is ranked. */
    private static final String SURVEYS = "surveys: 1000";

    private final Map<String, String> fields = new LinkedHashMap<>();

    /**
     * Creates a member of whom nothing is known.
     *
     * @param line of service; empty for that of the cases
     */
    MemberText(String id, String line) {
        fields.put("id", id);
        with("line", line);
    }

    /** Returns whether a metric's value can be given as a number, and does not follow from decisions. */
    static boolean canBeGiven(String metric, boolean indicator) {
        return indicator || MEASURES.contains(metric) || OWN.contains(metric) || metric.equals(QUALITY);
    }

    /** Sets a field; empty for none. */
    MemberText with(String field, String value) {
        if (!value.isEmpty()) {
            fields.put(field, value);
        }
        return this;
    }

    /** Sets the value of a metric. */
    MemberText with(String metric, BigDecimal value) {
        if (OWN.contains(metric)) {
            return with(metric, value.toPlainString());
        }
        if (metric.equals(QUALITY)) {
            return with("scores", "[{score: %s}]".formatted(value.toPlainString()));
        }
        return with(
                MEASURES.contains(metric) ? "measures" : "indicators",
                "{%s: %s}".formatted(metric, value.toPlainString()));
    }

    /** Lets so many surveys count that the agent is ranked. */
    MemberText surveyed() {
        String measures = fields.getOrDefault("measures", "{}");
        String others = measures.substring(1, measures.length() - 1);
        return with("measures", "{%s%s%s}".formatted(others, others.isEmpty() ? "" : ", ", SURVEYS));
    }

    /** Returns the fields, as a case has them within braces. */
    String record() {
        StringBuilder record = new StringBuilder();
        fields.forEach((field, value) -> record.append(record.isEmpty() ? "" : ", ")
                .append(field)
                .append(": ")
                .append(value));
        return record.toString();
    }
}
