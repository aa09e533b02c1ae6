package io.qarules.engine.tier;

import io.qarules.engine.rules.text.Rule;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.DecisionStatus;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A decision of a settlement, before its reason is composed.
 *
 * @param owner the agent's id, or the group: {@code team:} with its name, or {@code centre}
 * @param subjectId {@code period:agent id} and the like, or a survey's id
 * @param metric the metric to work on, or the indicator to review; null on kinds without one
 * @param target the mean of the metric in its own unit, or what an indicator is to reach; null where it is unknown
 * @param mentorId the agent to learn from; null where there is none
 * @param deadline the last day; null without one
 * @param amount CNY, like {@code min} and {@code max}; null on kinds without money
 * @param factor of the performance pay; null on other kinds
 * @param value what an indicator reached; null on other kinds, and where it is unknown
 */
public record TierRuling(
        DecisionKind kind,
        String owner,
        String subjectId,
        Rule rule,
        DecisionStatus status,
        @Nullable String metric,
        @Nullable BigDecimal target,
        @Nullable String mentorId,
        @Nullable LocalDate deadline,
        @Nullable BigDecimal amount,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        @Nullable BigDecimal factor,
        @Nullable BigDecimal value) {

    /** Returns a decision with nothing beside it. */
    public static TierRuling of(DecisionKind kind, String owner, String subjectId, Rule rule, DecisionStatus status) {
        return new TierRuling(
                kind, owner, subjectId, rule, status, null, null, null, null, null, null, null, null, null);
    }

    /**
     * Sets the bounds of the amount, and the lower one as the amount unless a person decides otherwise.
     *
     * @param least CNY; null where it is unknown
     * @param most CNY; null where it is unknown
     */
    TierRuling worth(@Nullable BigDecimal least, @Nullable BigDecimal most) {
        return new TierRuling(
                kind, owner, subjectId, rule, status, metric, target, mentorId, deadline, least, least, most, factor,
                value);
    }

    /** Sets the amount in CNY; null where it is unknown. */
    public TierRuling worth(@Nullable BigDecimal paid) {
        return new TierRuling(
                kind, owner, subjectId, rule, status, metric, target, mentorId, deadline, paid, min, max, factor,
                value);
    }

    TierRuling until(@Nullable LocalDate last) {
        return new TierRuling(
                kind, owner, subjectId, rule, status, metric, target, mentorId, last, amount, min, max, factor, value);
    }

    TierRuling on(String name, @Nullable BigDecimal mean, @Nullable String mentor) {
        return new TierRuling(
                kind, owner, subjectId, rule, status, name, mean, mentor, deadline, amount, min, max, factor, value);
    }

    TierRuling times(BigDecimal shown) {
        return new TierRuling(
                kind, owner, subjectId, rule, status, metric, target, mentorId, deadline, amount, min, max, shown,
                value);
    }

    TierRuling reached(@Nullable BigDecimal shown) {
        return new TierRuling(
                kind, owner, subjectId, rule, status, metric, target, mentorId, deadline, amount, min, max, factor,
                shown);
    }

    /** Returns this decision for which the fund has no money. */
    public TierRuling unfunded() {
        return new TierRuling(
                kind,
                owner,
                subjectId,
                rule,
                DecisionStatus.UNFUNDED,
                metric,
                target,
                mentorId,
                deadline,
                amount,
                min,
                max,
                factor,
                value);
    }

    /** Returns {@code KIND:subject id}. */
    public String id() {
        return kind + ":" + subjectId;
    }
}
