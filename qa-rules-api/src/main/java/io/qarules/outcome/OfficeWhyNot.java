package io.qarules.outcome;

import java.util.List;

/**
 * Why a file of the inspection office has no decision of a kind under a clause, subject by subject (POLICY 19).
 *
 * @param kind the kind asked for
 * @param clause the clause of rules asked for
 * @param decisionIds what the decisions of that kind and clause are called that there are
 * @param missing the subjects that could have such a decision and do not, those nearest to it first: agents of a plan,
 *     inspectors, {@code scores} or the clause of an agreement, the clause, line and team of offences, with the day of a
 *     training. Empty if no rule gives it, or the file has nothing under the clause
 * @param text the answer in a sentence
 */
public record OfficeWhyNot(OfficeKind kind, String clause, List<String> decisionIds, List<Missing> missing, Text text) {
    public OfficeWhyNot {
        decisionIds = List.copyOf(decisionIds);
        missing = List.copyOf(missing);
    }
}
