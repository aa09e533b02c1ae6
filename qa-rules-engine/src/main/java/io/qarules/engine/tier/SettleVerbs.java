package io.qarules.engine.tier;

import io.qarules.engine.rank.Standing;
import io.qarules.engine.rules.Firing;
import io.qarules.engine.value.Money;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.DecisionStatus;
import io.qarules.period.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects the decisions that the rules of stage tier make. */
final class SettleVerbs implements Settle {
    private final Firing firing;
    private final String periodId;
    private final Period period;
    private final Map<List<String>, TierRuling> byAgentAndId = new HashMap<>();
    private final Set<String> unknownAmounts = new HashSet<>();

    SettleVerbs(Firing firing, String periodId, Period period) {
        this.firing = firing;
        this.periodId = periodId;
        this.period = period;
    }

    List<TierRuling> rulings() {
        return new ArrayList<>(byAgentAndId.values());
    }

    /** Returns the ids of the agents for whom an amount cannot be worked out (POLICY 13). */
    Set<String> unknownAmounts() {
        return unknownAmounts;
    }

    @Override
    public Settle bonus(Standing standing, double percent, double max) {
        BigDecimal lower = Money.percentFromRule(percent);
        BigDecimal upper = Money.percentFromRule(max);
        if (lower == null || upper == null) {
            unknownAmounts.add(standing.agentId());
            return this;
        }
        if (lower.compareTo(upper) > 0) {
            throw new IllegalArgumentException(
                    "the bounds of a bonus stand the wrong way round: %s to %s".formatted(lower, upper));
        }
        BigDecimal pay = standing.agent().performancePay();
        BigDecimal least = pay == null ? null : Money.round(Money.percentOf(Money.round(pay), lower));
        BigDecimal most = pay == null ? null : Money.round(Money.percentOf(Money.round(pay), upper));
        return add(ruling(DecisionKind.BONUS, standing, DecisionStatus.FINAL).worth(least, most));
    }

    @Override
    public Settle promoteFirst(Standing standing) {
        return give(DecisionKind.PROMOTION_PRIORITY, standing, DecisionStatus.FINAL);
    }

    @Override
    public Settle star(Standing standing) {
        return give(DecisionKind.STAR, standing, DecisionStatus.PROPOSED);
    }

    @Override
    public Settle train(Standing standing) {
        return workOn(DecisionKind.TRAINING, standing, null);
    }

    @Override
    public Settle mentor(Standing standing) {
        return standing.mentorId() == null ? this : workOn(DecisionKind.MENTORING, standing, standing.mentorId());
    }

    @Override
    public Settle target(Standing standing) {
        return workOn(DecisionKind.TARGET, standing, null);
    }

    @Override
    public Settle warnInWriting(Standing standing, int months) {
        LocalDate to = period.to();
        return add(ruling(DecisionKind.WRITTEN_WARNING, standing, DecisionStatus.PROPOSED)
                .until(to == null ? null : to.plusMonths(months)));
    }

    @Override
    public Settle trainOffline(Standing standing) {
        return give(DecisionKind.OFFLINE_TRAINING, standing, DecisionStatus.PROPOSED);
    }

    @Override
    public Settle reviewRole(Standing standing) {
        return give(DecisionKind.ROLE_REVIEW, standing, DecisionStatus.PROPOSED);
    }

    @Override
    public Settle coachEfficiency(Standing standing) {
        return give(DecisionKind.EFFICIENCY_COACHING, standing, DecisionStatus.FINAL);
    }

    @Override
    public Settle reviewSurvey(SurveyToReview survey) {
        return add(TierRuling.of(
                DecisionKind.SURVEY_REVIEW, survey.agentId(), survey.surveyId(), firing.rule(), DecisionStatus.FINAL));
    }

    private Settle give(DecisionKind kind, Standing standing, DecisionStatus status) {
        return add(ruling(kind, standing, status));
    }

    private Settle workOn(DecisionKind kind, Standing standing, @Nullable String mentorId) {
        String weakest = standing.weakest();
        if (weakest == null) {
            throw new IllegalStateException(
                    "agent %s has no weakest metric. Maybe the left side lacks \"weakest != null\""
                            .formatted(standing.agentId()));
        }
        return add(ruling(kind, standing, DecisionStatus.FINAL).on(weakest, standing.weakestMean(), mentorId));
    }

    private TierRuling ruling(DecisionKind kind, Standing standing, DecisionStatus status) {
        String agentId = standing.agentId();
        return TierRuling.of(kind, agentId, periodId + ":" + agentId, firing.rule(), status);
    }

    private Settle add(TierRuling ruling) {
        TierRuling other = byAgentAndId.putIfAbsent(List.of(ruling.agentId(), ruling.id()), ruling);
        if (other != null) {
            throw new IllegalStateException("%s was decided by rule \"%s\" (%s) already"
                    .formatted(ruling.id(), other.rule().name(), other.rule().file()));
        }
        return this;
    }
}
