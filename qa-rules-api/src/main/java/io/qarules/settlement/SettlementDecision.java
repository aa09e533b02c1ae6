package io.qarules.settlement;

import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.DecisionStatus;
import io.qarules.outcome.Text;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One consequence of a settlement for one agent. Money is CNY with two places.
 *
 * @param id {@code KIND:subject}, the same in every run; the subject is {@code period:agent id}, or a survey's id
 * @param clause the tier or rule that demands it, e.g. {@code tier.top}
 * @param metric the metric to work on, on TRAINING, MENTORING and TARGET
 * @param target the line's mean of that metric, in its own unit
 * @param mentorId who helps, on MENTORING
 * @param deadline the last day to mend it, on WRITTEN_WARNING
 * @param amount of a BONUS, where the performance pay is known
 * @param min lower bound of a BONUS
 * @param max upper bound of a BONUS
 */
@RecordBuilder
public record SettlementDecision(
        String id,
        DecisionKind kind,
        String clause,
        DecisionStatus status,
        @Nullable String metric,
        @Nullable BigDecimal target,
        @Nullable String mentorId,
        @Nullable LocalDate deadline,
        @Nullable BigDecimal amount,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        String rule,
        Text reason) {

    public static SettlementDecisionBuilder builder() {
        return SettlementDecisionBuilder.builder();
    }
}
