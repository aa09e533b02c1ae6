package io.qarules.engine.lint.checks;

import java.util.Map;
import java.util.Set;

/** The properties that together tell a fact from all others of its type. */
final class FactKey {
    private static final Map<String, Set<String>> BY_TYPE = Map.ofEntries(
            Map.entry("Setting", Set.of("name")),
            Map.entry("Call", Set.of("id")),
            Map.entry("CallbackWait", Set.of("id")),
            Map.entry("Event", Set.of("id")),
            Map.entry("Nomination", Set.of("id")),
            Map.entry("Offence", Set.of("id")),
            Map.entry("Tallied", Set.of("tally", "number", "period")),
            Map.entry("ProgressClaim", Set.of("improvement.id")),
            Map.entry("Month", Set.of("month")),
            Map.entry("Standing", Set.of("agentId")),
            Map.entry("SurveyToReview", Set.of("surveyId")),
            Map.entry("Team", Set.of("name")),
            Map.entry("MetricShare", Set.of("line", "metric")),
            Map.entry("InspectorBias", Set.of("inspectorId")),
            Map.entry("Agreement", Set.of("clause")),
            Map.entry("GroupOffence", Set.of("clause", "line", "team")),
            Map.entry("TrainedGroup", Set.of("clause", "line", "team", "date")));

    private FactKey() {}

    /** Returns the properties; empty for a type that is not known. */
    static Set<String> of(String type) {
        return BY_TYPE.getOrDefault(type, Set.of());
    }
}
