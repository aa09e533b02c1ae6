package io.qarules.outcome;

import io.qarules.internal.WithBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A subject that does not have the decision asked for in {@link io.qarules.QaRules#whyNot}.
 *
 * @param subjectId a finding, callback, evaluation, improvement, nomination, event or month; for a breach that was not detected the
 *     id that its finding would have; of a tally its last unit in a period, or {@code tally:NAME} where it counts nothing; in a
 *     settlement the agent, survey, team ({@code team:NAME}), {@code centre}, or {@code centre:LINE:METRIC}
 * @param reason why the decision is missing
 * @param because depends on the reason: the {@link ExclusionReason} (NOT_COUNTED; null for a month without evaluation and call), the id of the decision that prevents
 *     it (NOT_IN_FORCE), the grade (GRADE), the number at which the tally stands (TALLY); otherwise null
 * @param rules the rules that could give the decision, the nearest to firing first; {@link RuleTrace#firstFailed} says
 *     what prevents each. Of AMOUNT_UNKNOWN the rule that fires, with {@link RuleTrace#amounts}. Empty if the reason is
 *     neither a rule's condition nor its amount
 * @param text the same in a sentence
 */
@WithBuilder
public record Missing(
        String subjectId, MissingReason reason, @Nullable String because, List<RuleTrace> rules, Text text) {
    public Missing {
        rules = List.copyOf(rules);
    }

    public static MissingBuilder builder() {
        return MissingBuilder.builder();
    }
}
