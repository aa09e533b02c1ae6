package io.qarules.engine.lint.checks;

import io.qarules.engine.lint.domain.PropertyFirst;
import io.qarules.engine.rules.text.ConditionText;
import io.qarules.engine.rules.text.ElementText;
import io.qarules.engine.rules.text.Operand;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The properties that together tell a fact from all others of its type. */
final class FactIdentity {
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

    private FactIdentity() {}

    /** Returns the properties; empty for a type of which a run has one fact. */
    static Set<String> of(ElementText.Pattern pattern) {
        String type = pattern.factType().substring(pattern.factType().lastIndexOf('.') + 1);
        return BY_TYPE.getOrDefault(type, Set.of());
    }

    /** Returns whether a pattern asks for the very fact that another one has matched: {@code id == $o.id}. */
    static boolean isAsked(ElementText.Pattern matched, ElementText.Pattern asked) {
        if (matched.factClass() == null || !matched.factClass().equals(asked.factClass())) {
            return false;
        }
        Set<String> key = of(asked);
        return !key.isEmpty()
                && equalities(asked)
                        .filter(equality -> equality.property().equals(read(matched, equality.operand())))
                        .map(ConditionText.Comparison::property)
                        .collect(Collectors.toSet())
                        .containsAll(key);
    }

    /** Returns the property of a fact that another pattern reads, through a variable of the fact's pattern; empty for none. */
    static String read(ElementText.Pattern matched, Operand operand) {
        String path = matched.factClass() != null && operand.text().startsWith("$")
                ? PropertyFirst.of(matched).path(operand)
                : null;
        return path == null ? "" : path;
    }

    /** Returns what a pattern asks with {@code ==} of every fact that it matches. */
    static Stream<ConditionText.Comparison> equalities(ElementText.Pattern pattern) {
        return pattern.conditions().stream()
                .flatMap(ConditionText::each)
                .filter(ConditionText.Comparison.class::isInstance)
                .map(ConditionText.Comparison.class::cast)
                .filter(comparison -> comparison.operator().equals("=="));
    }
}
