package io.qarules.outcome;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;

/**
 * Why a case has no decision of a kind and clause, subject by subject.
 *
 * @param decisionIds the decisions of that kind and clause that the case has after all
 * @param missing the subjects that could have one and have none: findings first, the nearest to it first. Empty where
 *     no rule gives it, or the case has nothing of the clause
 * @param text the answer in a sentence
 */
@RecordBuilder
public record WhyNot(DecisionKind kind, String clause, List<String> decisionIds, List<Missing> missing, Text text) {
    public WhyNot {
        decisionIds = List.copyOf(decisionIds);
        missing = List.copyOf(missing);
    }

    public static WhyNotBuilder builder() {
        return WhyNotBuilder.builder();
    }
}
