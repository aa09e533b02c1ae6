package io.qarules.outcome;

import io.qarules.internal.WithBuilder;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One decision about one finding, callback, evaluation, improvement or nomination (POLICY 1). Money is CNY with two
 * decimals.
 *
 * @param id {@code KIND:subjectId}, and {@code :SUPERVISOR} where it falls on the agent's supervisor; the same in every
 *     run
 * @param kind a kind that case rules give, not one of settlements alone
 * @param clause the clause on which the decision rests; {@code grading} for a RECTIFICATION
 * @param subjectId the id of the finding, evaluation, improvement or nomination; {@code call:<call id>:<clause>} or
 *     {@code callback:<callback id>:<clause>} if it was detected (POLICY 4)
 * @param callId the call concerned; null for a callback, a PROGRESS_AWARD, and whatever is not about one call
 * @param occurredAt when the finding occurred (POLICY 2.4); for a RECTIFICATION when the evaluation was submitted, for
 *     an award the date of the improvement or nomination
 * @param occurrence 1 for the agent's first offence of the clause inside the repeat window, 2 for the next, and so on;
 *     null on HANDOVER, RECTIFICATION and awards
 * @param status whether the decision is in force, and if not, what it waits for
 * @param amount of a FINE whose amount is set, and of an award; null on all others
 * @param min the lower bound, on a FINE with a range; null on all others
 * @param max the upper bound, on a FINE with a range; null on all others
 * @param collected how much of a FINE is deducted from the wage under the cap (POLICY 6); 0.00 on a FINE that is not
 *     FINAL; null on all other kinds
 * @param absorbedBy the id of the decision that takes its place because both concern the same act (POLICY 5); null
 *     otherwise
 * @param audience who is told
 * @param points how many points are deducted, 1 or more; null on all kinds but POINTS (POLICY 13)
 * @param liable the id of the supervisor on whom the decision falls; null where it is the agent's own, or the supervisor
 *     is not known (POLICY 13)
 * @param rule the name of the rule that made the decision
 * @param reason why, in sentences for the agent
 */
@WithBuilder
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
        @Nullable Integer points,
        @Nullable String liable,
        String rule,
        Text reason) {

    static final BigDecimal NO_MONEY = new BigDecimal("0.00");

    /**
     * Returns the money that the decision moves, as the person sees it on whom it falls: a fine in force takes what is
     * collected, or its amount where it falls on the supervisor, and an award gives its amount.
     *
     * @return CNY, two decimals; negative for a fine, 0.00 for a decision that is not {@code FINAL} or moves no money
     */
    public BigDecimal money() {
        if (status != DecisionStatus.FINAL) {
            return NO_MONEY;
        }
        BigDecimal moved = kind.isAward() || liable != null ? amount : collected;
        return moved == null ? NO_MONEY : kind.isAward() ? moved : moved.negate();
    }

    /** Creates a decision of the agent's own, without points. */
    public Decision(
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
        this(
                id,
                kind,
                clause,
                subjectId,
                callId,
                occurredAt,
                occurrence,
                status,
                amount,
                min,
                max,
                collected,
                absorbedBy,
                audience,
                null,
                null,
                rule,
                reason);
    }

    public static DecisionBuilder builder() {
        return DecisionBuilder.builder();
    }
}
