package io.qarules.outcome;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One consequence of one finding, callback, evaluation, improvement or nomination. Money is CNY with two places.
 *
 * @param id {@code KIND:subjectId}, the same in every run
 * @param clause the clause that demands it
 * @param subjectId what it is about: a finding's, evaluation's, improvement's or nomination's id
 * @param callId the call concerned, if any
 * @param occurredAt when the subject occurred
 * @param occurrence 1 for the first offence of the clause in the repeat window; null where nothing is counted
 * @param amount of a fine once set, or of an award
 * @param min lower bound, on a fine with a range only
 * @param max upper bound, on a fine with a range only
 * @param collected what the wage bears of a fine in force (POLICY 6); 0.00 on every other fine; null on other kinds
 * @param absorbedBy the id of the decision that stands in its place (POLICY 5)
 * @param rule the name of the rule that made it
 * @param reason why, for the agent to read
 */
@RecordBuilder
public record Decision(
        String id,
        DecisionKind kind,
        String clause,
        String subjectId,
        @Nullable String callId,
        Instant occurredAt,
        @Nullable Integer occurrence,
        DecisionStatus status,
        @Nullable BigDecimal amount,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        @Nullable BigDecimal collected,
        @Nullable String absorbedBy,
        Audience audience,
        String rule,
        Text reason) {

    public static DecisionBuilder builder() {
        return DecisionBuilder.builder();
    }
}
