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
public record AskedCondition(String text, int line, int column, ConditionAnswer answer, List<ActualValue> values) {
    public AskedCondition {
        values = List.copyOf(values);
    }

    public static AskedConditionBuilder builder() {
        return AskedConditionBuilder.builder();
    }
}
