package io.qarules.settlement;

import io.qarules.internal.WithBuilder;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.DecisionStatus;
import io.qarules.outcome.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One decision of a settlement for one agent, a team or the centre (POLICY 9 and 17). Money is CNY with two decimals.
 *
 * @param id {@code KIND:subject}, the same in every run; the subject is {@code period:agent id}, with
 *     clause or metric where an agent can have several, {@code period:team:…}, {@code period:centre:…}, or a survey's id
 * @param kind e.g. BONUS or MENTORING
 * @param clause the tier or rule on which it rests, e.g. {@code tier.top}
 * @param status FINAL, PROPOSED if a person must confirm it, or UNFUNDED if the fund did not cover it
 * @param metric the metric to improve, e.g. {@code fcr}, on TRAINING, MENTORING and TARGET, the indicator or metric on
 *     KPI_REVIEW and PROCESS_REVIEW; null on all others
 * @param target the line's mean of that metric in its own unit ({@code aht} in seconds), two decimals, on TRAINING,
 *     MENTORING and TARGET if its points are linear, and what was to be reached, or not to be
 *     exceeded, on KPI_REVIEW; null on all others
 * @param mentorId the agent who helps, on MENTORING; null on all others
 * @param deadline the last day to improve, on a WRITTEN_WARNING if the period's last day is known; null otherwise
 * @param amount on a BONUS or PERFORMANCE_PAY if the performance pay is known, on AWARD, ALLOWANCE and TEAM_AWARD; null
 *     otherwise
 * @param min the lower bound of a BONUS if the performance pay is known; null otherwise
 * @param max the upper bound of a BONUS if the performance pay is known; null otherwise
 * @param factor of the performance pay, two decimals, on PERFORMANCE_PAY; null on all others
 * @param value what the centre reached, two decimals, on KPI_REVIEW; null on all others
 * @param rule the name of the rule that made the decision
 * @param reason why, in sentences for the agent
 */
@WithBuilder
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
        @Nullable BigDecimal factor,
        @Nullable BigDecimal value,
        String rule,
        Text reason) {

    public static SettlementDecisionBuilder builder() {
        return SettlementDecisionBuilder.builder();
    }
}
