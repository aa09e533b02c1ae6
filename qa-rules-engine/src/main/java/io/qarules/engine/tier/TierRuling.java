package io.qarules.engine.tier;

import io.qarules.engine.policy.Metric;
import io.qarules.engine.rules.Rule;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.DecisionStatus;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A decision of a settlement but for its reason.
 *
 * @param subjectId {@code period:agent id}, or a survey's id
 */
public record TierRuling(
        DecisionKind kind,
        String agentId,
        String subjectId,
        Rule rule,
        DecisionStatus status,
        @Nullable Metric metric,
        @Nullable BigDecimal target,
        @Nullable String mentorId,
        @Nullable LocalDate deadline,
        @Nullable BigDecimal amount,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max) {

    public String id() {
        return kind + ":" + subjectId;
    }
}
