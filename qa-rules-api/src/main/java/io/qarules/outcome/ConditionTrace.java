package io.qarules.outcome;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;

/**
 * One condition of a rule, asked of a fact.
 *
 * @param text as it is written in the rule
 * @param line where it stands in the rule's file, from 1 on
 * @param column from 1 on
 * @param values the properties and variables that it names, with their actual values
 */
@RecordBuilder
public record ConditionTrace(String text, int line, int column, ConditionAnswer answer, List<ActualValue> values) {
    public ConditionTrace {
        values = List.copyOf(values);
    }

    public static ConditionTraceBuilder builder() {
        return ConditionTraceBuilder.builder();
    }
}
