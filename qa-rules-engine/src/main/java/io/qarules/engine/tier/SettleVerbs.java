package io.qarules.engine.tier;

import com.google.common.collect.HashMultimap;
import com.google.common.collect.SetMultimap;
import io.qarules.engine.rank.Centre;
import io.qarules.engine.rank.MetricShare;
import io.qarules.engine.rank.Standing;
import io.qarules.engine.rank.Team;
import io.qarules.engine.rules.Firing;
import io.qarules.engine.rules.RefusedDecisionException;
import io.qarules.engine.value.Decimals;
import io.qarules.engine.value.Money;
import io.qarules.engine.value.Ratio;
import io.qarules.outcome.DecisionKind;
import io.qarules.outcome.DecisionStatus;
import io.qarules.period.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the decisions that the rules of stage tier make. */
final class SettleVerbs implements Settle {
    private static final String CENTRE = "centre";
    private static final String TEAM = "team:";

    private final Firing firing;
    private final String periodId;
    private final Period period;
    /** Of agents and of groups by their decisions' ids, by owner. */
    private final Map<String, Map<String, TierRuling>> ofAgents = new HashMap<>();

    private final Map<String, Map<String, TierRuling>> ofGroups = new HashMap<>();
    private final SetMultimap<String, String> unknownAmounts = HashMultimap.create();
    private final SetMultimap<String, String> unknownAmountsOfGroups = HashMultimap.create();

    SettleVerbs(Firing firing, String periodId, Period period) {
        this.firing = firing;
        this.periodId = periodId;
        this.period = period;
    }

    /** Returns the decisions on an agent. */
    Collection<TierRuling> ofAgent(String id) {
        return ofAgents.getOrDefault(id, Map.of()).values();
    }

    /** Returns the decisions on teams and the centre. */
    List<TierRuling> ofGroups() {
        return ofGroups.values().stream()
                .flatMap(decided -> decided.values().stream())
                .toList();
    }

    /** Returns the clauses whose rules cannot work out an amount or target, by the team or indicator (POLICY 13). */
    SetMultimap<String, String> unknownAmountsOfGroups() {
        return unknownAmountsOfGroups;
    }

    /** Returns the clauses whose rules cannot work out an amount, by the id of the agent (POLICY 13). */
    SetMultimap<String, String> unknownAmounts() {
        return unknownAmounts;
    }

    @Override
    public Settle bonus(Standing standing, double percent, double max) {
        BigDecimal lower = Money.percentFromRule(percent);
        BigDecimal upper = Money.percentFromRule(max);
        if (lower == null || upper == null || lower.compareTo(upper) > 0) {
            unknownAmounts.put(standing.agentId(), firing.rule().clause());
            return this;
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
    public Settle train(Standing standing, String metric) {
        return add(TierRuling.of(
                        DecisionKind.TRAINING,
                        standing.agentId(),
                        subject(standing, metric),
                        firing.rule(),
                        DecisionStatus.FINAL)
                .on(metric, standing.group().mean(metric), null));
    }

    @Override
    public Settle coefficient(Standing standing, double factor) {
        if (!Double.isFinite(factor) || factor < 0) {
            unknownAmounts.put(standing.agentId(), firing.rule().clause());
            return this;
        }
        BigDecimal exact = Decimals.shortest(factor);
        BigDecimal pay = standing.agent().performancePay();
        return add(ruling(DecisionKind.PERFORMANCE_PAY, standing, DecisionStatus.FINAL)
                .times(Money.round(exact))
                .worth(pay == null ? null : Money.round(Money.round(pay).multiply(exact))));
    }

    @Override
    public Settle award(Standing standing, double amount) {
        return give(DecisionKind.AWARD, standing, amount);
    }

    @Override
    public Settle allowance(Standing standing, double amount) {
        return give(DecisionKind.ALLOWANCE, standing, amount);
    }

    @Override
    public Settle praise(Standing standing) {
        return add(ofClause(DecisionKind.PRAISE, standing));
    }

    @Override
    public Settle remind(Standing standing) {
        return add(ofClause(DecisionKind.REMINDER, standing));
    }

    @Override
    public Settle teamAward(Team team, double amount) {
        BigDecimal paid = Money.fromRule(amount);
        if (paid == null) {
            unknownAmountsOfGroups.put(TEAM + team.name(), firing.rule().clause());
            return this;
        }
        return addToGroup(ofGroup(DecisionKind.TEAM_AWARD, TEAM + team.name(), TEAM + team.name())
                .worth(paid));
    }

    @Override
    public Settle reviewKpi(Centre centre, String indicator, double target) {
        return review(indicator, centre.value(indicator), target);
    }

    @Override
    public Settle reviewRatio(Centre centre, String first, String second, double target) {
        BigDecimal above = centre.value(first);
        BigDecimal below = centre.value(second);
        if (above == null || below == null || below.signum() == 0) {
            return this;
        }
        return review(
                first + "/" + second, Ratio.of(above).dividedBy(Ratio.of(below)).rounded(), target);
    }

    @Override
    public Settle reviewProcess(MetricShare share) {
        String subject = "%s:%s:%s".formatted(CENTRE, share.line(), share.metric());
        return addToGroup(ofGroup(DecisionKind.PROCESS_REVIEW, CENTRE, subject).on(share.metric(), null, null));
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

    private Settle review(String metric, @Nullable BigDecimal value, double target) {
        if (!Double.isFinite(target)) {
            unknownAmountsOfGroups.put(CENTRE + ":" + metric, firing.rule().clause());
            return this;
        }
        return addToGroup(ofGroup(DecisionKind.KPI_REVIEW, CENTRE, CENTRE + ":" + metric)
                .on(metric, Money.round(Decimals.shortest(target)), null)
                .reached(value == null ? null : Money.round(value)));
    }

    private TierRuling ofGroup(DecisionKind kind, String group, String subject) {
        return TierRuling.of(kind, group, periodId + ":" + subject, firing.rule(), DecisionStatus.FINAL);
    }

    private Settle give(DecisionKind kind, Standing standing, double amount) {
        BigDecimal paid = Money.fromRule(amount);
        if (paid == null) {
            unknownAmounts.put(standing.agentId(), firing.rule().clause());
            return this;
        }
        return add(ofClause(kind, standing).worth(paid));
    }

    /** Begins a decision of which an agent may have one for each clause. */
    private TierRuling ofClause(DecisionKind kind, Standing standing) {
        return TierRuling.of(
                kind,
                standing.agentId(),
                subject(standing, firing.rule().clause()),
                firing.rule(),
                DecisionStatus.FINAL);
    }

    private String subject(Standing standing, String part) {
        return "%s:%s:%s".formatted(periodId, standing.agentId(), part);
    }

    private Settle give(DecisionKind kind, Standing standing, DecisionStatus status) {
        return add(ruling(kind, standing, status));
    }

    private Settle workOn(DecisionKind kind, Standing standing, @Nullable String mentorId) {
        String weakest = standing.weakest();
        if (weakest == null) {
            return this;
        }
        return add(ruling(kind, standing, DecisionStatus.FINAL).on(weakest, standing.weakestMean(), mentorId));
    }

    private TierRuling ruling(DecisionKind kind, Standing standing, DecisionStatus status) {
        String agentId = standing.agentId();
        return TierRuling.of(kind, agentId, periodId + ":" + agentId, firing.rule(), status);
    }

    private Settle add(TierRuling ruling) {
        return add(ofAgents, ruling);
    }

    private Settle addToGroup(TierRuling ruling) {
        return add(ofGroups, ruling);
    }

    private Settle add(Map<String, Map<String, TierRuling>> decided, TierRuling ruling) {
        TierRuling other = decided.computeIfAbsent(ruling.owner(), owner -> new HashMap<>())
                .putIfAbsent(ruling.id(), ruling);
        if (other != null) {
            throw RefusedDecisionException.decidedTwice(ruling.id(), other.rule());
        }
        return this;
    }
}
