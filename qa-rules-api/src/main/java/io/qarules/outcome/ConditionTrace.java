package io.qarules.outcome;

import io.qarules.internal.WithBuilder;
import java.util.List;

/**
 * One condition of a rule, with its result for a fact.
 *
 * @param text the condition as written in the rule
 * @param line its line in the rule's file, from 1
 * @param column its column, from 1
 * @param answer the result
 * @param values the properties and variables that the condition names, with their actual values
 */
@WithBuilder
public record ConditionTrace(String text, int line, int column, ConditionAnswer answer, List<ActualValue> values) {
    public ConditionTrace {
        values = List.copyOf(values);
    }

    public static ConditionTraceBuilder builder() {
        return ConditionTraceBuilder.builder();
    }
}
