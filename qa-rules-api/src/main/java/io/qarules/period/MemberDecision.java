package io.qarules.period;

import io.qarules.internal.WithBuilder;
import io.qarules.outcome.Audience;
import io.qarules.outcome.Decision;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.DecisionStatus;
import io.qarules.outcome.Text;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A decision of an outcome, as a period file gives it for a member (POLICY 17): what metrics {@code offences}, {@code
 * fines}, {@code fineAmount}, {@code largestFine} and {@code warnings} are made of. Its fields are those of {@link
 * Decision}; id, kind, subjectId and status are required, and kind, status, subjectId, occurrence, amount and liable are
 * used.
 *
 * @param id required; unique for the member
 * @param kind required
 * @param clause as in {@link Decision}
 * @param subjectId required
 * @param callId as in {@link Decision}
 * @param occurredAt as in {@link Decision}
 * @param occurrence the how-manieth offence it is; null where it is about none
 * @param status required; FINAL ones count
 * @param amount CNY, not negative
 * @param min as in {@link Decision}
 * @param max as in {@link Decision}
 * @param collected as in {@link Decision}
 * @param absorbedBy as in {@link Decision}
 * @param audience as in {@link Decision}
 * @param points as in {@link Decision}
 * @param liable the supervisor on whom it falls; null where it is the agent's own, and only those count
 * @param rule as in {@link Decision}
 * @param reason as in {@link Decision}
 */
@WithBuilder
public record MemberDecision(
        @Nullable String id,
        @Nullable DecisionKind kind,
        @Nullable String clause,
        @Nullable String subjectId,
        @Nullable String callId,
        @Nullable Instant occurredAt,
        @Nullable Long occurrence,
        @Nullable DecisionStatus status,
        @Nullable BigDecimal amount,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        @Nullable BigDecimal collected,
        @Nullable String absorbedBy,
        @Nullable Audience audience,
        @Nullable Long points,
        @Nullable String liable,
        @Nullable String rule,
        @Nullable Text reason) {

    /** Creates it from a decision of an outcome. */
    public static MemberDecision of(Decision decision) {
        return new MemberDecision(
                decision.id(),
                decision.kind(),
                decision.clause(),
                decision.subjectId(),
                decision.callId(),
                decision.occurredAt(),
                decision.occurrence() == null ? null : decision.occurrence().longValue(),
                decision.status(),
                decision.amount(),
                decision.min(),
                decision.max(),
                decision.collected(),
                decision.absorbedBy(),
                decision.audience(),
                decision.points() == null ? null : decision.points().longValue(),
                decision.liable(),
                decision.rule(),
                decision.reason());
    }

    public static MemberDecisionBuilder builder() {
        return MemberDecisionBuilder.builder();
    }
}
