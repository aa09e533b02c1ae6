package io.qarules.outcome;

import io.qarules.internal.WithBuilder;
import java.util.List;

/**
 * The answer of {@link io.qarules.QaRules#whyNot}: why a case has no decision of a kind under a clause, subject by
 * subject.
 *
 * @param kind the kind asked for
 * @param clause the clause asked for
 * @param decisionIds the ids of the decisions of that kind and clause that the case does have
 * @param missing the subjects that could have such a decision and do not: findings first, those nearest to it first.
 *     Empty if no rule gives it, or the case has nothing under the clause
 * @param text the answer in a sentence
 */
@WithBuilder
public record WhyNot(DecisionKind kind, String clause, List<String> decisionIds, List<Missing> missing, Text text) {
    public WhyNot {
        decisionIds = List.copyOf(decisionIds);
        missing = List.copyOf(missing);
    }

    public static WhyNotBuilder builder() {
        return WhyNotBuilder.builder();
    }
}
